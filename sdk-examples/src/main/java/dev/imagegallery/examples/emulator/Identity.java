package dev.imagegallery.examples.emulator;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * A certificate and its private key. Certificates have what strict clients ask of them (RFC 5280):
 * key usages and key identifiers, which the usual test certificates lack.
 */
record Identity(X509Certificate certificate, PrivateKey key) {

  private static final Duration CA_LIFETIME = Duration.ofDays(10 * 365);

  /** Some platforms refuse leaves that live longer than 398 days. */
  private static final Duration LEAF_LIFETIME = Duration.ofDays(397);

  /** For clients whose clock is behind. */
  private static final Duration BACKDATED = Duration.ofDays(1);

  private static final String HOST = "localhost";
  private static final String CA_NAME = "Image Gallery Emulator CA";

  private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));

  /** An authority that signs with its own key. */
  static Identity authority(Instant now) {
    byte[][] extensions = {
      extension("2.5.29.19", true, Der.sequence(Der.isTrue(), Der.integer(BigInteger.ZERO))),
      extension("2.5.29.15", true, Der.bits(1, new byte[] {0b0000_0110})), // keyCertSign, cRLSign
    };
    return issue(CA_NAME, now, CA_LIFETIME, extensions, null);
  }

  /** A certificate for localhost and 127.0.0.1, signed by an authority. */
  static Identity localhost(Instant now, Identity authority) {
    byte[] names =
        Der.sequence(
            Der.tagged(0x82, HOST.getBytes(StandardCharsets.US_ASCII)),
            Der.tagged(0x87, new byte[] {127, 0, 0, 1}));
    byte[][] extensions = {
      extension("2.5.29.19", true, Der.sequence()),
      extension("2.5.29.15", true, Der.bits(7, new byte[] {(byte) 0b1000_0000})), // signature
      extension("2.5.29.37", false, Der.sequence(Der.oid("1.3.6.1.5.5.7.3.1"))), // serverAuth
      extension("2.5.29.17", false, names),
    };
    return issue(HOST, now, LEAF_LIFETIME, extensions, authority);
  }

  /** Whether it can be used at a time, and was signed by this authority. */
  boolean isGood(Instant now, X509Certificate issuer) {
    try {
      certificate.checkValidity(Date.from(now));
      certificate.verify(issuer.getPublicKey());
      return isKeyOf(certificate.getPublicKey());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private boolean isKeyOf(PublicKey publicKey) throws GeneralSecurityException {
    byte[] probe = certificate.getSubjectX500Principal().getEncoded();
    Signature verifier = Signature.getInstance("SHA256withECDSA");
    verifier.initVerify(publicKey);
    verifier.update(probe);
    return verifier.verify(sign(key, probe));
  }

  private static Identity issue(
      String name,
      Instant now,
      Duration lifetime,
      byte[][] extensions,
      @Nullable Identity authority) {
    try {
      KeyPair keys = newKeys();
      PublicKey issuerKey = authority == null ? keys.getPublic() : authority.publicKey();
      byte[] certificate =
          Der.sequence(
              Der.tagged(0xa0, Der.integer(BigInteger.TWO)), // X.509 version 3
              Der.integer(new BigInteger(127, new SecureRandom())),
              ECDSA_WITH_SHA256,
              distinguishedName(authority == null ? name : CA_NAME),
              Der.sequence(Der.time(now.minus(BACKDATED)), Der.time(now.plus(lifetime))),
              distinguishedName(name),
              keys.getPublic().getEncoded(),
              Der.tagged(0xa3, Der.sequence(withKeyIds(extensions, keys.getPublic(), issuerKey))));
      PrivateKey signer = authority == null ? keys.getPrivate() : authority.key;
      byte[] signature = Der.bits(0, sign(signer, certificate));
      return new Identity(
          Pem.certificate(Der.sequence(certificate, ECDSA_WITH_SHA256, signature)),
          keys.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot make certificates", e);
    }
  }

  private PublicKey publicKey() {
    return certificate.getPublicKey();
  }

  private static KeyPair newKeys()
      throws NoSuchAlgorithmException, InvalidAlgorithmParameterException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static byte[] sign(PrivateKey key, byte[] content) throws GeneralSecurityException {
    Signature signer = Signature.getInstance("SHA256withECDSA");
    signer.initSign(key);
    signer.update(content);
    return signer.sign();
  }

  private static byte[] distinguishedName(String commonName) {
    return Der.sequence(Der.set(Der.sequence(Der.oid("2.5.4.3"), Der.utf8(commonName))));
  }

  private static byte[] extension(String oid, boolean critical, byte[] value) {
    return critical
        ? Der.sequence(Der.oid(oid), Der.isTrue(), Der.octets(value))
        : Der.sequence(Der.oid(oid), Der.octets(value));
  }

  private static byte[] withKeyIds(byte[][] extensions, PublicKey subject, PublicKey issuer)
      throws GeneralSecurityException {
    byte[] subjectId = extension("2.5.29.14", false, Der.octets(keyId(subject)));
    byte[] issuerId = Der.sequence(Der.tagged(0x80, keyId(issuer)));
    return Der.concatenation(
        Der.concatenation(extensions), subjectId, extension("2.5.29.35", false, issuerId));
  }

  /** Any function of the key will do; it only has to be the same in issuer and leaf. */
  private static byte[] keyId(PublicKey key) throws GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
    return Arrays.copyOf(hash, 20);
  }
}
