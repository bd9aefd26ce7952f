package dev.imagegallery.credential;

import dev.imagegallery.error.AuthenticationException;
import dev.imagegallery.error.CredentialUnavailableException;
import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.time.Timeline;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs {@code az} and reads the token that it prints. */
final class AzureCli implements TokenSource {

  private static final int MOST_OUTPUT = 128 * 1024;
  private static final Executor THREADS = AzureCli::run;

  private final List<String> command;
  private final @Nullable String tenantId;
  private final Duration timeLimit;

  AzureCli(List<String> command, @Nullable String tenantId, Duration timeLimit) {
    this.command = command;
    this.tenantId = tenantId;
    this.timeLimit = timeLimit;
  }

  @Override
  public Instant now() {
    return Timeline.wall().now();
  }

  @Override
  public CompletableFuture<AccessToken> fetchAsync(TokenRequest request) {
    return CompletableFuture.supplyAsync(() -> fetch(request), THREADS);
  }

  @Override
  public AccessToken fetch(TokenRequest request) {
    Process process = start(request);
    try {
      CompletableFuture<byte[]> output = read(process.getInputStream());
      CompletableFuture<byte[]> complaint = read(process.getErrorStream());
      // Both streams end when the program does, unless a child of it holds them.
      byte[] printed = output.get(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
      if (!process.waitFor(timeLimit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TimeoutException();
      }
      if (process.exitValue() != 0) {
        throw refusal(complaint.get(1, TimeUnit.SECONDS));
      }
      return CliAnswer.read(printed);
    } catch (TimeoutException e) {
      throw new CredentialUnavailableException("az did not end within " + timeLimit, null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException("interrupted while az ran", Reach.CANCELLED, e);
    } catch (ExecutionException e) {
      throw new AuthenticationException("what az printed cannot be read", e.getCause());
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** Not in the program's own folder: whatever is named az there is not the CLI. */
  private Process start(TokenRequest request) {
    List<String> words = new ArrayList<>(command);
    words.addAll(List.of("account", "get-access-token", "--output", "json"));
    words.addAll(List.of("--resource", request.resource()));
    if (tenantId != null) {
      words.addAll(List.of("--tenant", tenantId));
    }
    File root = Path.of("").toAbsolutePath().getRoot().toFile();
    try {
      Process process = new ProcessBuilder(words).directory(root).start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new CredentialUnavailableException("az is not installed, or not in PATH", e);
    }
  }

  private static CompletableFuture<byte[]> read(InputStream stream) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (stream) {
            return stream.readNBytes(MOST_OUTPUT);
          } catch (IOException e) {
            return new byte[0];
          }
        },
        THREADS);
  }

  private static void run(Runnable work) {
    Thread thread = new Thread(work, "imagegallery-az");
    thread.setDaemon(true);
    thread.start();
  }

  private static AuthenticationException refusal(byte[] complaint) {
    String text = new String(complaint, StandardCharsets.UTF_8);
    String line = text.lines().filter(said -> !said.isBlank()).findFirst().orElse("no message");
    String shown = line.length() > 300 ? line.substring(0, 300) + "…" : line;
    return new CredentialUnavailableException(
        "az gave no token: " + shown.replaceAll("\\p{Cntrl}", " "), null);
  }
}
