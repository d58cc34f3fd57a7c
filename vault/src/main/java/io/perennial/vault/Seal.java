package io.perennial.vault;

import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Authenticated encryption (GCM, NIST SP 800-38D) with a random nonce of 96 bits and a tag of 128. What comes out says by its first
 * byte which cipher it is, so that a bank may change over: both are read, one is written.
 */
enum Seal {

    /** AES with keys of 256 bits. */
    AES((byte) 1, "AES", 256, null),

    /** SM4 (GB/T 32907-2016), whose keys have 128 bits. */
    SM4((byte) 2, "SM4", 128, new BouncyCastleProvider());

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte mark;
    private final String algorithm;
    private final int keyBits;
    private final Provider provider;

    Seal(byte mark, String algorithm, int keyBits, Provider provider) {
        this.mark = mark;
        this.algorithm = algorithm;
        this.keyBits = keyBits;
        this.provider = provider;
    }

    /** The cipher that some sealed bytes were made with. */
    static Seal of(byte[] sealed) {
        return Arrays.stream(values())
                .filter(seal -> sealed.length > 0 && seal.mark == sealed[0])
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not sealed by any cipher that is known here"));
    }

    SecretKey newKey() {
        try {
            KeyGenerator generator = provider == null
                    ? KeyGenerator.getInstance(algorithm)
                    : KeyGenerator.getInstance(algorithm, provider);
            generator.init(keyBits, RANDOM);
            return generator.generateKey();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key of given bytes; of more than it needs it takes the first. */
    SecretKey key(byte[] bytes) {
        if (bytes.length * 8 < keyBits) {
            throw new IllegalArgumentException("a key for " + this + " has at least " + keyBits / 8 + " bytes");
        }
        return new SecretKeySpec(bytes, 0, keyBits / 8, algorithm);
    }

    /**
     * Seals bytes for a place.
     *
     * @param place where they are to lie; nowhere else can they be opened
     */
    byte[] seal(SecretKey key, byte[] place, byte[] clear) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0, place);
            byte[] sealed = new byte[1 + NONCE_BYTES + cipher.getOutputSize(clear.length)];
            sealed[0] = mark;
            System.arraycopy(nonce, 0, sealed, 1, NONCE_BYTES);
            cipher.doFinal(clear, 0, clear.length, sealed, 1 + NONCE_BYTES);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bytes as they were; empty if they were changed, moved, or sealed under another key. */
    Optional<byte[]> open(SecretKey key, byte[] place, byte[] sealed) {
        if (sealed.length <= 1 + NONCE_BYTES) {
            return Optional.empty();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, sealed, 1, place);
            return Optional.of(cipher.doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, SecretKey key, byte[] nonce, int offset, byte[] place)
            throws GeneralSecurityException {
        String transformation = algorithm + "/GCM/NoPadding";
        Cipher cipher =
                provider == null ? Cipher.getInstance(transformation) : Cipher.getInstance(transformation, provider);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, offset, NONCE_BYTES));
        cipher.updateAAD(place);
        return cipher;
    }
}
