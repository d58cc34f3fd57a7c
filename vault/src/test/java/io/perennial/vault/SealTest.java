package io.perennial.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SealTest {

    private static final byte[] HERE = new Place("customer", "personal", new UUID(1, 1)).bytes();
    private static final byte[] THERE = new Place("customer", "personal", new UUID(1, 2)).bytes();

    @ParameterizedTest
    @EnumSource
    void what_was_sealed_opens_in_its_place_with_its_key_and_nowhere_else(Seal seal) {
        SecretKey key = seal.newKey();
        byte[] sealed = seal.seal(key, HERE, "王小明".getBytes(UTF_8));

        assertThat(new String(seal.open(key, HERE, sealed).orElseThrow(), UTF_8))
                .isEqualTo("王小明");
        assertThat(seal.open(key, THERE, sealed)).isEmpty();
        assertThat(seal.open(seal.newKey(), HERE, sealed)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_change_of_any_bit_is_noticed(Seal seal) {
        SecretKey key = seal.newKey();
        byte[] sealed = seal.seal(key, HERE, "Anna".getBytes(UTF_8));

        for (int bit = 8; bit < 8 * sealed.length; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(seal.open(key, HERE, changed)).isEmpty();
        }
        assertThat(seal.open(key, HERE, new byte[] {sealed[0]})).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_sealed_says_with_which_cipher(Seal seal) {
        assertThat(Seal.of(seal.seal(seal.newKey(), HERE, new byte[0]))).isEqualTo(seal);
        assertThatThrownBy(() -> Seal.of(new byte[] {9})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void in_a_million_seals_no_nonce_comes_twice() {
        SecretKey key = Seal.AES.newKey();
        Set<String> nonces = new HashSet<>(2_000_000);
        for (int i = 0; i < 1_000_000; i++) {
            nonces.add(new String(
                    Seal.AES.seal(key, HERE, new byte[] {1}), 1, 12, java.nio.charset.StandardCharsets.ISO_8859_1));
        }
        assertThat(nonces).hasSize(1_000_000);
    }

    // Appendix A.1 of RFC 8998 has a test vector of SM4-GCM.
    @Test
    void sm4_is_the_one_of_the_standard() throws Exception {
        HexFormat hex = HexFormat.of();
        javax.crypto.Cipher cipher = javax.crypto.Cipher.getInstance(
                "SM4/GCM/NoPadding", new org.bouncycastle.jce.provider.BouncyCastleProvider());
        cipher.init(
                javax.crypto.Cipher.ENCRYPT_MODE,
                Seal.SM4.key(hex.parseHex("0123456789abcdeffedcba9876543210")),
                new javax.crypto.spec.GCMParameterSpec(128, hex.parseHex("00001234567800000000abcd")));
        cipher.updateAAD(hex.parseHex("feedfacedeadbeeffeedfacedeadbeefabaddad2"));
        byte[] clear = hex.parseHex("aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccdddddddddddddddd"
                + "eeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa");

        assertThat(hex.formatHex(cipher.doFinal(clear)))
                .isEqualTo("17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec");
    }
}
