package io.perennial.local.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Receipts of erasures as anybody verifies them, with nothing of the bank's but what it handed out. */
final class Receipts {

    private Receipts() {}

    /** Whether the signature is that of the document. */
    static boolean verified(JsonNode receipt) throws GeneralSecurityException, IOException {
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key(receipt.path("publicKey").asText()));
        signature.update(receipt.path("document").binaryValue());
        return signature.verify(receipt.path("signature").binaryValue());
    }

    private static PublicKey key(String pem) throws GeneralSecurityException {
        String encoded = pem.lines().filter(line -> !line.startsWith("-----")).reduce("", String::concat);
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    }
}
