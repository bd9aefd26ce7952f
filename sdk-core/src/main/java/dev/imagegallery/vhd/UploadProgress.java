package dev.imagegallery.vhd;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How far an upload is.
 *
 * @param totalBytes how much of the disk its file has
 * @param scannedBytes how much of that has been looked at
 * @param sentBytes what was sent
 * @param skippedBytes what was not sent, being zero or there already
 * @param elapsed since the upload began, by the transport's time
 */
public record UploadProgress(
    long totalBytes, long scannedBytes, long sentBytes, long skippedBytes, Duration elapsed) {

  /** From 0 to 100. */
  public int percent() {
    return totalBytes == 0 ? 100 : (int) (scannedBytes * 100 / totalBytes);
  }

  /** Bytes sent in a second; 0 in the first moment. */
  public long bytesPerSecond() {
    long millis = elapsed.toMillis();
    return millis == 0 ? 0 : sentBytes * 1000 / millis;
  }

  /** How long the rest takes at the rate so far; empty while there is no rate yet. */
  public Optional<Duration> timeLeft() {
    if (scannedBytes == 0 || elapsed.isZero()) {
      return Optional.empty();
    }
    double share = (double) (totalBytes - scannedBytes) / scannedBytes;
    return Optional.of(Duration.ofMillis((long) (elapsed.toMillis() * share)));
  }

  /** Such as {@code 42 % (1.3 GiB sent, 8.0 GiB skipped, 210.4 MiB/s)}. */
  @Override
  public String toString() {
    String rate = bytesPerSecond() == 0 ? "" : ", " + size(bytesPerSecond()) + "/s";
    return String.format(
        Locale.ROOT,
        "%d %% (%s sent, %s skipped%s)",
        percent(),
        size(sentBytes),
        size(skippedBytes),
        rate);
  }

  private static String size(long bytes) {
    if (bytes < 1 << 20) {
      return bytes / 1024 + " KiB";
    }
    double mib = bytes / 1048576.0;
    return mib < 1024
        ? String.format(Locale.ROOT, "%.1f MiB", mib)
        : String.format(Locale.ROOT, "%.1f GiB", mib / 1024);
  }
}
