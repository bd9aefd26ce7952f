package dev.imagegallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program in a JVM of its own. Lincheck needs one: it rewrites classes, and JDK 17 forgets
 * the names of parameters when it takes that back, which other tests print.
 */
public final class FreshJvm {

  private static final List<String> OPTIONS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent.locks=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED");

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private FreshJvm() {}

  /** Runs a main class to its end; fails with all it printed if it ends badly, or not in time. */
  public static void run(Class<?> program) throws Exception {
    Path output = Files.createTempFile("fresh-jvm", ".log");
    Process process =
        new ProcessBuilder(command(program))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      String printed = Files.readString(output);
      assertThat(ended).as("ended in time, having printed " + printed).isTrue();
      assertThat(process.exitValue()).as(printed).isZero();
    } finally {
      process.destroyForcibly();
      Files.delete(output);
    }
  }

  private static List<String> command(Class<?> program) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(program.getName());
    return command;
  }
}
