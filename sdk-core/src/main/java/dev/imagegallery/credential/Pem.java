package dev.imagegallery.credential;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An application's certificate with its private key, from PEM text. What is wrong with a text is
 * said without showing any of it.
 *
 * @param key an RSA key: the sign-in service takes no other
 * @param chain the certificate of the key first
 */
record Pem(RSAPrivateCrtKey key, List<X509Certificate> chain) {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");

  /** Stands before the bare RSA key in the standard envelope: version 0, algorithm RSA. */
  private static final byte[] RSA_ALGORITHM =
      HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

  /**
   * Reads a certificate and its unencrypted key, in any order.
   *
   * @throws IllegalArgumentException if the text has not exactly that
   */
  static Pem parse(String text) {
    RSAPrivateCrtKey key = null;
    List<X509Certificate> certificates = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      byte[] der = decode(block.group(2));
      switch (block.group(1)) {
        case "CERTIFICATE" -> certificates.add(certificate(der));
        case "PRIVATE KEY" -> key = key(der);
        case "RSA PRIVATE KEY" -> key = key(envelope(der));
        case "ENCRYPTED PRIVATE KEY" ->
            throw new IllegalArgumentException(
                "pem has an encrypted key; decrypt it with: openssl pkcs8 -in FILE -out FILE");
        default -> {
          // Parameters, public keys and the like are of no use here, and do no harm.
        }
      }
    }
    return of(key, certificates);
  }

  private static Pem of(@Nullable RSAPrivateCrtKey key, List<X509Certificate> certificates) {
    if (key == null) {
      throw new IllegalArgumentException("pem has no private key");
    }
    List<X509Certificate> chain = new ArrayList<>(certificates);
    chain.sort((a, b) -> Boolean.compare(isOf(b, key), isOf(a, key)));
    if (chain.isEmpty() || !isOf(chain.get(0), key)) {
      throw new IllegalArgumentException("pem has no certificate of its private key");
    }
    return new Pem(key, List.copyOf(chain));
  }

  private static boolean isOf(X509Certificate certificate, RSAPrivateCrtKey key) {
    return certificate.getPublicKey() instanceof RSAPublicKey open
        && open.getModulus().equals(key.getModulus());
  }

  private static byte[] decode(String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("pem is not base64");
    }
  }

  private static X509Certificate certificate(byte[] der) {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("pem has something that is no certificate");
    }
  }

  private static RSAPrivateCrtKey key(byte[] der) {
    try {
      KeyFactory keys = KeyFactory.getInstance("RSA");
      if (keys.generatePrivate(new PKCS8EncodedKeySpec(der)) instanceof RSAPrivateCrtKey key) {
        return key;
      }
    } catch (GeneralSecurityException e) {
      // Told below, without the cause: its message may quote the key.
    }
    throw new IllegalArgumentException("pem has a private key that is no RSA key");
  }

  private static byte[] envelope(byte[] rsaKey) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(RSA_ALGORITHM);
    content.writeBytes(element(0x04, rsaKey));
    return element(0x30, content.toByteArray());
  }

  /** One DER element, its length in two bytes: every RSA key's is. */
  private static byte[] element(int tag, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    out.write(0x82);
    out.write(content.length >>> 8);
    out.write(content.length);
    out.writeBytes(content);
    return out.toByteArray();
  }

  @Override
  public String toString() {
    return "Pem[key=***, certificate=" + chain.get(0).getSubjectX500Principal() + "]";
  }
}
