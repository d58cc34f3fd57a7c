package io.perennial.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;

/**
 * How a broker tells its clients apart: by certificates, over TLS alone. What no access list allows is forbidden.
 *
 * @param keyStore the broker's own certificate with its key, PKCS#12
 * @param trustStore the authority that signs the certificates of those who are let in, PKCS#12
 * @param password of both
 * @param principals how the subject of a certificate becomes a principal: {@code ssl.principal.mapping.rules}
 * @param broker the principal that the broker's own certificate makes; the only one that may do everything
 */
public record KafkaGuard(Path keyStore, Path trustStore, String password, String principals, String broker) {

    Map<String, Object> brokerSettings() {
        Map<String, Object> settings = new HashMap<>(certificates());
        settings.put("ssl.client.auth", "required");
        settings.put("ssl.principal.mapping.rules", principals);
        settings.put("authorizer.class.name", StandardAuthorizer.class.getName());
        settings.put("allow.everyone.if.no.acl.found", "false");
        settings.put("super.users", "User:" + broker);
        return settings;
    }

    /** For a client that makes topics and access lists: it comes as the broker itself. */
    public Map<String, Object> administrator(String bootstrapServers) {
        Map<String, Object> settings = new HashMap<>(certificates());
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, "SSL");
        return settings;
    }

    private Map<String, String> certificates() {
        return Map.of(
                SslConfigs.SSL_KEYSTORE_LOCATION_CONFIG,
                keyStore.toString(),
                SslConfigs.SSL_KEYSTORE_PASSWORD_CONFIG,
                password,
                SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG,
                trustStore.toString(),
                SslConfigs.SSL_TRUSTSTORE_PASSWORD_CONFIG,
                password);
    }
}
