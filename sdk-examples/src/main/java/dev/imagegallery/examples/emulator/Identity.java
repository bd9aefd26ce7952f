package dev.imagegallery.examples.emulator;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

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
  private static final X500Name CA_NAME = new X500Name("CN=Image Gallery Emulator CA");
  private static final String SIGNATURE = "SHA256withECDSA";

  /** An authority that signs with its own key. */
  static Identity authority(Instant now) {
    KeyPair keys = newKeys();
    return issue(
        CA_NAME,
        keys,
        new Issuer(keys.getPublic(), keys.getPrivate()),
        now.plus(CA_LIFETIME),
        now,
        certificate ->
            certificate
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                .addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign)));
  }

  /** A certificate for localhost and 127.0.0.1, signed by an authority. */
  static Identity localhost(Instant now, Identity authority) {
    GeneralName[] names = {
      new GeneralName(GeneralName.dNSName, HOST),
      new GeneralName(GeneralName.iPAddress, "127.0.0.1")
    };
    return issue(
        new X500Name("CN=" + HOST),
        newKeys(),
        new Issuer(authority.certificate.getPublicKey(), authority.key),
        now.plus(LEAF_LIFETIME),
        now,
        certificate ->
            certificate
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(
                    Extension.extendedKeyUsage,
                    false,
                    new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names)));
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
    Signature signer = Signature.getInstance(SIGNATURE);
    signer.initSign(key);
    signer.update(probe);
    Signature verifier = Signature.getInstance(SIGNATURE);
    verifier.initVerify(publicKey);
    verifier.update(probe);
    return verifier.verify(signer.sign());
  }

  /** What a kind of certificate has that others have not. */
  private interface Extensions {
    void addTo(JcaX509v3CertificateBuilder certificate) throws CertIOException;
  }

  /** Whose signature a certificate bears. */
  private record Issuer(PublicKey publicKey, PrivateKey key) {}

  private static Identity issue(
      X500Name subject,
      KeyPair keys,
      Issuer issuer,
      Instant end,
      Instant now,
      Extensions extensions) {
    try {
      JcaX509v3CertificateBuilder certificate =
          new JcaX509v3CertificateBuilder(
              CA_NAME,
              new BigInteger(127, new SecureRandom()),
              Date.from(now.minus(BACKDATED)),
              Date.from(end),
              subject,
              keys.getPublic());
      extensions.addTo(certificate);
      JcaX509ExtensionUtils keyIds = new JcaX509ExtensionUtils();
      certificate.addExtension(
          Extension.subjectKeyIdentifier,
          false,
          keyIds.createSubjectKeyIdentifier(keys.getPublic()));
      certificate.addExtension(
          Extension.authorityKeyIdentifier,
          false,
          keyIds.createAuthorityKeyIdentifier(issuer.publicKey()));
      ContentSigner signer = new JcaContentSignerBuilder(SIGNATURE).build(issuer.key());
      return new Identity(
          new JcaX509CertificateConverter().getCertificate(certificate.build(signer)),
          keys.getPrivate());
    } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
      throw new IllegalStateException("this Java cannot make certificates", e);
    }
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot make keys", e);
    }
  }
}
