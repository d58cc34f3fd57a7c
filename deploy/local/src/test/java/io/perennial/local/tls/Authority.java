package io.perennial.local.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;

/** Signs certificates, with the JDK's own keytool: an authority for one test, whose keys lie in its directory. */
final class Authority {

    /** Opens every key store of it. */
    static final String PASSWORD = "only-for-this-test";

    private static final String SIGNER = "authority";

    private final Path directory;
    private final Path everything;

    private Authority(Path directory) {
        this.directory = directory;
        this.everything = directory.resolve("everything.p12");
    }

    static Authority in(Path directory) throws IOException, GeneralSecurityException {
        Authority authority = new Authority(Files.createDirectories(directory));
        authority.makeKey(SIGNER, "CN=Authority", "-ext", "bc:critical=ca:true");
        KeyStore trust = emptyStore();
        trust.setCertificateEntry(SIGNER, authority.opened().getCertificate(SIGNER));
        authority.write(trust, authority.trustStore());
        Pem.write(
                authority.trustedPem(),
                "CERTIFICATE",
                trust.getCertificate(SIGNER).getEncoded());
        return authority;
    }

    /** The certificates of those whom it signs are believed. */
    Path trustStore() {
        return directory.resolve("trusted.p12");
    }

    /** The same for programs that do not read PKCS#12. */
    Path trustedPem() {
        return directory.resolve("trusted.pem");
    }

    /** A key with a certificate of that subject, good for this machine's loopback address. */
    Identity sign(String alias, String subject) throws IOException, GeneralSecurityException {
        makeKey(
                alias,
                subject,
                "-ext",
                "san=ip:127.0.0.1,dns:localhost",
                "-signer",
                SIGNER,
                "-signerkeypass",
                PASSWORD);
        KeyStore all = opened();
        KeyStore own = emptyStore();
        char[] password = PASSWORD.toCharArray();
        own.setKeyEntry(alias, all.getKey(alias, password), password, all.getCertificateChain(alias));
        Path file = directory.resolve(alias + ".p12");
        write(own, file);
        return new Identity(alias, file, this);
    }

    private void makeKey(String alias, String subject, String... options) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "2"));
        command.addAll(List.of("-storetype", "PKCS12", "-keystore", everything.toString(), "-storepass", PASSWORD));
        command.addAll(List.of("-alias", alias, "-dname", subject));
        command.addAll(List.of(options));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.onExit().join().exitValue() != 0) {
            throw new IOException("keytool: " + said);
        }
    }

    private KeyStore opened() throws IOException, GeneralSecurityException {
        return KeyStore.getInstance(everything.toFile(), PASSWORD.toCharArray());
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private void write(KeyStore store, Path file) throws IOException, GeneralSecurityException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
    }
}
