package dev.imagegallery.examples.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TlsFolderTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";
  private static final int DNS = 2;
  private static final int IP = 7;

  @TempDir Path folder;

  @Test
  void newFolder_getsAnAuthorityAndALeafForLocalhost() throws Exception {
    TlsFolder.open(folder.resolve("new"), NOW);

    X509Certificate authority = certificate("new/ca.pem");
    assertThat(authority.getBasicConstraints()).isZero();
    assertThat(authority.getKeyUsage()[5]).as("keyCertSign").isTrue();
    authority.verify(authority.getPublicKey());

    X509Certificate leaf = certificate("new/localhost.pem");
    assertThat(leaf.getBasicConstraints()).as("not an authority").isEqualTo(-1);
    assertThat(leaf.getExtendedKeyUsage()).containsExactly(SERVER_AUTH);
    assertThat(leaf.getSubjectAlternativeNames())
        .containsExactlyInAnyOrder(List.of(DNS, "localhost"), List.of(IP, "127.0.0.1"));
    assertThat(leaf.getIssuerX500Principal()).isEqualTo(authority.getSubjectX500Principal());
    leaf.verify(authority.getPublicKey());
  }

  @Test
  void keys_areTheOwnersAlone() throws Exception {
    Assumptions.assumeTrue(
        FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));

    TlsFolder.open(folder, NOW);

    for (String key : List.of("ca-key.pem", "localhost-key.pem")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(key))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void goodFiles_areUsedAgain() throws Exception {
    TlsFolder.open(folder, NOW);
    Map<String, String> before = files();

    TlsFolder.open(folder, NOW.plus(Duration.ofDays(300)));

    assertThat(files()).isEqualTo(before);
  }

  @Test
  void expiredLeaf_isRenewed_underTheSameAuthority() throws Exception {
    TlsFolder.open(folder, NOW);
    Map<String, String> before = files();

    Instant later = NOW.plus(Duration.ofDays(400));
    TlsFolder.open(folder, later);

    assertThat(files().get("ca.pem")).isEqualTo(before.get("ca.pem"));
    assertThat(certificate("localhost.pem").getNotAfter()).isAfter(later);
    certificate("localhost.pem").verify(certificate("ca.pem").getPublicKey());
  }

  @Test
  void expiredAuthority_isRenewed_withItsLeaf() throws Exception {
    TlsFolder.open(folder, NOW);

    Instant later = NOW.plus(Duration.ofDays(11 * 365));
    TlsFolder.open(folder, later);

    assertThat(certificate("ca.pem").getNotAfter()).isAfter(later);
    certificate("localhost.pem").verify(certificate("ca.pem").getPublicKey());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ca.pem", "ca-key.pem", "localhost.pem", "localhost-key.pem"})
  void damagedOrMissingFile_isMadeAnew(String name) throws Exception {
    TlsFolder.open(folder, NOW);
    Files.writeString(folder.resolve(name), "damaged");

    TlsFolder.open(folder, NOW);
    Files.delete(folder.resolve(name));
    TlsFolder.open(folder, NOW);

    certificate("localhost.pem").verify(certificate("ca.pem").getPublicKey());
    assertThat(files().get(name)).startsWith("-----BEGIN ");
  }

  @Test
  void keyOfAnotherCertificate_isNotUsed() throws Exception {
    TlsFolder.open(folder, NOW);
    Files.copy(folder.resolve("ca-key.pem"), folder.resolve("other"));
    Files.delete(folder.resolve("localhost-key.pem"));
    Files.move(folder.resolve("other"), folder.resolve("localhost-key.pem"));
    String before = files().get("localhost.pem");

    TlsFolder.open(folder, NOW);

    assertThat(files().get("localhost.pem")).isNotEqualTo(before);
  }

  private X509Certificate certificate(String name) throws Exception {
    return Pem.certificate(Files.readAllBytes(folder.resolve(name)));
  }

  private Map<String, String> files() throws Exception {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return contents;
  }
}
