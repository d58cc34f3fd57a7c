package io.perennial.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.vault.Notary.Signature;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotaryTest {

    private static final byte[] RECEIPT = "forgotten".getBytes(StandardCharsets.UTF_8);

    private final Notary notary = notary("11".repeat(32));

    @Test
    void what_is_signed_can_be_verified_by_anybody_who_has_the_public_key() throws Exception {
        Signature signature = notary.sign(RECEIPT);

        assertThat(verifies(signature, RECEIPT)).isTrue();
        assertThat(verifies(signature, "remembered".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    @Test
    void the_same_master_key_signs_with_the_same_key_and_another_with_another() {
        assertThat(notary("11".repeat(32)).sign(RECEIPT).publicKey())
                .isEqualTo(notary.sign(RECEIPT).publicKey())
                .isNotEqualTo(notary("22".repeat(32)).sign(RECEIPT).publicKey());
    }

    private static boolean verifies(Signature signature, byte[] document) throws GeneralSecurityException {
        String key = signature.publicKey().replaceAll("-----[A-Z ]+-----|\\s", "");
        PublicKey publicKey = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key)));
        java.security.Signature verifier = java.security.Signature.getInstance("Ed25519");
        verifier.initVerify(publicKey);
        verifier.update(document);
        return verifier.verify(signature.value());
    }

    private static Notary notary(String masterKey) {
        return new Notary(new MasterKeys(new VaultSettings() {
            @Override
            public Map<Integer, String> masterKeys() {
                return Map.of(1, masterKey);
            }

            @Override
            public int current() {
                return 1;
            }

            @Override
            public Seal cipher() {
                return Seal.AES;
            }

            @Override
            public int rotationBatch() {
                return 500;
            }
        }));
    }
}
