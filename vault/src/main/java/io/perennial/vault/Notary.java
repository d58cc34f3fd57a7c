package io.perennial.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * Signs what others must be able to verify without us (Ed25519, RFC 8032). The key follows from the current master key, so that there
 * is no other secret to keep; who changes the master key signs with another one from then on, and earlier signatures stay good.
 */
@ApplicationScoped
public class Notary {

    // what comes before the 32 bytes of a public key of this kind (RFC 8410)
    private static final byte[] PREFIX = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};

    private final MasterKeys masters;

    Notary(MasterKeys masters) {
        this.masters = masters;
    }

    /**
     * A signature.
     *
     * @param value 64 bytes
     * @param publicKey what verifies it, as PEM
     */
    public record Signature(byte[] value, String publicKey) {}

    /** What verifies signatures that are made from now on, as PEM. */
    public String publicKey() {
        return pem(key().generatePublicKey().getEncoded());
    }

    /** Signs a document as it is, byte by byte. */
    public Signature sign(byte[] document) {
        Ed25519PrivateKeyParameters key = key();
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, key);
        signer.update(document, 0, document.length);
        return new Signature(
                signer.generateSignature(), pem(key.generatePublicKey().getEncoded()));
    }

    private Ed25519PrivateKeyParameters key() {
        return new Ed25519PrivateKeyParameters(masters.seed("signatures"));
    }

    private static String pem(byte[] key) {
        byte[] whole = new byte[PREFIX.length + key.length];
        System.arraycopy(PREFIX, 0, whole, 0, PREFIX.length);
        System.arraycopy(key, 0, whole, PREFIX.length, key.length);
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(whole)
                + "\n-----END PUBLIC KEY-----\n";
    }
}
