package io.perennial.access;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;

/** A key with which tests sign tokens as the issuer would, or as somebody who pretends to be it. */
record TestKey(RsaJsonWebKey key) {

    /** The issuer's own. */
    static TestKey in(String file) throws Exception {
        return new TestKey((RsaJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(Path.of(file))));
    }

    String id() {
        return key.getKeyId();
    }

    String signed(JwtClaims claims) throws Exception {
        return signed(claims, Map.of());
    }

    String signed(JwtClaims claims, Map<String, Object> headers) throws Exception {
        JsonWebSignature signature = signature(claims);
        headers.forEach(signature.getHeaders()::setObjectHeaderValue);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setKey(key.getPrivateKey());
        return signature.getCompactSerialization();
    }

    /** What verifies if somebody takes the published key for a secret that only the issuer knows. */
    String signedWithItsPublicHalf(JwtClaims claims) throws Exception {
        JsonWebSignature signature = signature(claims);
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        signature.setKey(new HmacKey(key.getPublicKey().getEncoded()));
        return signature.getCompactSerialization();
    }

    private JsonWebSignature signature(JwtClaims claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKeyIdHeaderValue(id());
        return signature;
    }
}
