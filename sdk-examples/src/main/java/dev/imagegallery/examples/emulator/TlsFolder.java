package dev.imagegallery.examples.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A folder with an authority's certificate and one for localhost, and their keys. What is there and
 * good is used again, so that a client trusts the authority once; the rest is made anew. Several
 * programs may open one folder at the same time.
 */
final class TlsFolder {

  private static final String CA = "ca";
  private static final String LEAF = "localhost";

  private final Path folder;
  private final Instant now;

  private TlsFolder(Path folder, Instant now) {
    this.folder = folder;
    this.now = now;
  }

  /** Where the authority's certificate is, for clients to trust. */
  static Path caPem(Path folder) {
    return folder.toAbsolutePath().normalize().resolve(CA + ".pem");
  }

  /**
   * What a server for localhost needs.
   *
   * @param now by which certificates are expired or not
   * @throws UncheckedIOException if the folder cannot be read or written
   */
  static SSLContext open(Path folder, Instant now) {
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock lock = channel.lock()) {
        assert lock.isValid();
        return new TlsFolder(folder, now).context();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use TLS folder " + folder, e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java cannot serve TLS", e);
    }
  }

  private SSLContext context() throws IOException, GeneralSecurityException {
    Identity authority = load(CA).filter(this::isGoodAuthority).orElse(null);
    if (authority == null) {
      authority = Identity.authority(now);
      save(CA, authority);
    }
    X509Certificate issuer = authority.certificate();
    Identity leaf = load(LEAF).filter(found -> found.isGood(now, issuer)).orElse(null);
    if (leaf == null) {
      leaf = Identity.localhost(now, authority);
      save(LEAF, leaf);
    }
    return context(leaf, issuer);
  }

  private boolean isGoodAuthority(Identity found) {
    return found.isGood(now, found.certificate());
  }

  private Optional<Identity> load(String name) throws IOException {
    Path certificate = certificateFile(name);
    Path key = keyFile(name);
    if (!Files.exists(certificate) || !Files.exists(key)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Identity(
              Pem.certificate(Files.readAllBytes(certificate)), Pem.key(Files.readString(key))));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty(); // damaged: as if it were not there
    }
  }

  private void save(String name, Identity identity) throws IOException, GeneralSecurityException {
    write(keyFile(name), Pem.of(identity.key()), "rw-------");
    write(certificateFile(name), Pem.of(identity.certificate()), "rw-r--r--");
  }

  private Path certificateFile(String name) {
    return folder.resolve(name + ".pem");
  }

  private Path keyFile(String name) {
    return folder.resolve(name + "-key.pem");
  }

  /** A temporary file is the owner's alone from its first moment; nobody sees half a file. */
  private void write(Path file, String text, String permissions) throws IOException {
    Path temporary = Files.createTempFile(folder, "new", ".pem");
    Files.writeString(temporary, text);
    if (Files.getFileAttributeView(temporary, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString(permissions));
    }
    Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static SSLContext context(Identity leaf, X509Certificate issuer)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    char[] noPassword = {};
    Certificate[] chain = {leaf.certificate(), issuer};
    store.setKeyEntry(LEAF, leaf.key(), noPassword, chain);
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, noPassword);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
