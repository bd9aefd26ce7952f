package dev.imagegallery.examples.importvhd;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.blob.BlobUrl;
import dev.imagegallery.blob.PageBlobClient;
import dev.imagegallery.blob.PageRange;
import dev.imagegallery.examples.emulator.Emulator;
import dev.imagegallery.vhd.DiskImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Importer and emulator as programs of their own. */
class ImportVhdAcrossProcessesTest {

  private static final Pattern READY = Pattern.compile("\\{\"endpoint\":\"(http://[^\"]+)\".*");
  private static final long GIB = 1 << 30;
  private static final long DATA = 192 << 20;

  @TempDir Path folder;
  private final List<Process> processes = new ArrayList<>();
  private String endpoint = "";
  private Path file = Path.of("");

  @BeforeEach
  void start() throws IOException {
    Process emulator = java(List.of(), Emulator.class, "--port", "0");
    Matcher ready = READY.matcher(String.valueOf(emulator.inputReader(UTF_8).readLine()));
    assertThat(ready.matches()).isTrue();
    endpoint = ready.group(1);
    file = LargeDisk.make(folder.resolve("large.vhd"), 100 * GIB, DATA);
  }

  @AfterEach
  void end() {
    processes.forEach(Process::destroyForcibly);
  }

  private Process java(List<String> options, Class<?> main, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(args));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    processes.add(process);
    return process;
  }

  /** In 64 MiB of heap: nothing of a disk's size is ever in memory. */
  private Process importer() throws IOException {
    return java(
        List.of("-Xmx64m", "-XX:+ExitOnOutOfMemoryError"),
        ImportVhd.class,
        "--file",
        file.toString(),
        "--endpoint",
        endpoint);
  }

  private PageBlobClient blob() {
    return PageBlobClient.builder(BlobUrl.parse(endpoint + "/_blob/disks/vhds/imported.vhd"))
        .build();
  }

  @Test
  void hundredSparseGibibytes_arriveWhole_inSixtyFourMebibytesOfHeap_evenAfterAKill()
      throws Exception {
    Process killed = importer();
    awaitLine(killed, "UPLOAD 25 %");
    killed.destroyForcibly().waitFor();
    long there = stored();

    Process again = importer();
    long sent = sentBytes(again);

    assertThat(again.waitFor()).isZero();
    assertThat(there).isPositive().isLessThan(DATA);
    // What was still on its way when the first was killed may have arrived after we looked.
    assertThat(sent).isLessThanOrEqualTo(DATA - there);
    assertThat(stored()).isEqualTo(DATA + 512);
    try (DiskImage source = DiskImage.open(file);
        DiskImage copy = DiskImage.open(download())) {
      assertThat(copy.footer()).isEqualTo(source.footer());
      assertThat(isSame(copy, source)).isTrue();
    }
  }

  private static void awaitLine(Process process, String text) throws IOException {
    BufferedReader lines = process.inputReader(UTF_8);
    String line = lines.readLine();
    while (line != null && !line.contains(text)) {
      line = lines.readLine();
    }
    assertThat(line).as("a line with " + text).isNotNull();
  }

  /** What the second run says that it sent, in bytes, rounded up by what it prints. */
  private static long sentBytes(Process process) throws IOException {
    Pattern sent = Pattern.compile("UPLOAD 100 % \\(([0-9.]+) MiB sent.*");
    long bytes = -1;
    for (String line : process.inputReader(UTF_8).lines().toList()) {
      Matcher matcher = sent.matcher(line.strip());
      if (matcher.matches()) {
        bytes = (long) (Double.parseDouble(matcher.group(1)) * (1 << 20));
      }
    }
    return bytes;
  }

  private long stored() {
    return blob().ranges().stream().mapToLong(PageRange::length).sum();
  }

  /** The blob as a file, which is as sparse. */
  private Path download() throws IOException {
    Path copy = folder.resolve("copy.vhd");
    PageBlobClient blob = blob();
    try (RandomAccessFile out = new RandomAccessFile(copy.toFile(), "rw")) {
      out.setLength(blob.properties().orElseThrow().sizeInBytes());
      for (PageRange range : blob.ranges()) {
        for (long at = range.start(); at < range.end(); at += 4 << 20) {
          int length = (int) Math.min(4 << 20, range.end() - at);
          out.seek(at);
          out.write(blob.read(at, length));
        }
      }
    }
    return copy;
  }

  /** Compares where the source holds data; that there is no more in the blob, its size says. */
  private static boolean isSame(DiskImage copy, DiskImage source) {
    ByteBuffer a = ByteBuffer.allocate(2 << 20);
    ByteBuffer b = ByteBuffer.allocate(2 << 20);
    for (var part = source.next(0); part.isPresent(); part = source.next(part.get().end())) {
      for (long at = part.get().offset(); at < part.get().end(); at += 2 << 20) {
        copy.read(at, a.clear());
        source.read(at, b.clear());
        if (!a.flip().equals(b.flip())) {
          return false;
        }
      }
    }
    return true;
  }
}
