package dev.imagegallery.examples.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.imagegallery.blob.BlobUrl;
import dev.imagegallery.blob.PageBlobClient;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.server.EmulatorServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's upload with curl, run as it stands but for the address. */
class CurlUploadTest {

  private static final Pattern BLOCK = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void uploadWithCurl_arrivesByteForByte() throws Exception {
    byte[] disk = new byte[(9 << 20) + 512];
    new Random(1).nextBytes(disk);
    Files.write(folder.resolve("disk.vhd"), disk);
    InMemoryAzure azure = InMemoryAzure.create();
    try (EmulatorServer server = EmulatorServer.start(azure)) {
      String endpoint = server.endpoint().toString();

      run(
          readmesBlock()
              .replace("https://localhost:8443", endpoint)
              .replaceAll("--cacert \\S+", ""));

      PageBlobClient blob =
          PageBlobClient.builder(BlobUrl.parse(endpoint + "/_blob/disks/vhds/disk.vhd"))
              .transport(azure.transport())
              .build();
      assertThat(blob.properties().orElseThrow().sizeInBytes()).isEqualTo(disk.length);
      for (int at = 0; at < disk.length; at += 4 << 20) {
        int length = Math.min(4 << 20, disk.length - at);
        assertThat(Arrays.equals(blob.read(at, length), Arrays.copyOfRange(disk, at, at + length)))
            .isTrue();
      }
    }
  }

  private static String readmesBlock() throws IOException {
    Matcher block = BLOCK.matcher(Files.readString(Path.of("..").resolve("README.md")));
    assertThat(block.find()).isTrue();
    return block.group(1);
  }

  private void run(String script) throws IOException, InterruptedException {
    assumeTrue(isThere("curl") && isThere("bash"), "curl or bash is not installed");
    Process process =
        new ProcessBuilder("bash", "-e", "-c", script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
  }

  private static boolean isThere(String program) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(program, "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
