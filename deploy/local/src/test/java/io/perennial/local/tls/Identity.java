package io.perennial.local.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;

/**
 * Who somebody is to those who believe an authority.
 *
 * @param alias under which it stands in its key store
 * @param keyStore holds certificate and key, PKCS#12
 * @param authority that signed it, and that it believes itself
 */
record Identity(String alias, Path keyStore, Authority authority) {

    /** Writes certificate and key where a server that does not read PKCS#12 finds them. */
    void writePem(Path certificate, Path key) throws IOException, GeneralSecurityException {
        char[] password = Authority.PASSWORD.toCharArray();
        KeyStore store = KeyStore.getInstance(keyStore.toFile(), password);
        Pem.write(certificate, "CERTIFICATE", store.getCertificate(alias).getEncoded());
        Pem.write(key, "PRIVATE KEY", store.getKey(alias, password).getEncoded());
    }

    /** How a Kafka client shows it, and believes only a broker of the same authority. */
    Map<String, Object> clientSettings(String bootstrapServers) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put("security.protocol", "SSL");
        settings.put("ssl.keystore.location", keyStore.toString());
        settings.put("ssl.keystore.password", Authority.PASSWORD);
        settings.put("ssl.truststore.location", authority.trustStore().toString());
        settings.put("ssl.truststore.password", Authority.PASSWORD);
        return settings;
    }
}
