package dev.imagegallery.fuzz;

import dev.imagegallery.fuzz.Targets.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the targets under Jazzer, guided by coverage, one after the other ({@code mvn -Pfuzz}).
 * Arguments: seconds for each target, then the names of targets, none for all. What is found is in
 * {@code target/fuzz}; it becomes a seed in {@link Targets} or a test.
 */
public final class Fuzz {

  private Fuzz() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int seconds = Integer.parseInt(args[0]);
    List<String> names = List.of(args).subList(1, args.length);
    int failed = 0;
    for (Target target : Targets.all()) {
      if (names.isEmpty() || names.contains(target.toString())) {
        int exit = run(target, seconds);
        System.out.println(target + (exit == 0 ? " holds" : " FAILED: exit code " + exit));
        failed += exit == 0 ? 0 : 1;
      }
    }
    System.exit(failed);
  }

  private static int run(Target target, int seconds) throws IOException, InterruptedException {
    Path folder = Path.of("target", "fuzz", target.toString());
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    for (int i = 0; i < target.seeds().size(); i++) {
      Files.write(corpus.resolve("seed-" + i), target.seeds().get(i));
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("com.code_intelligence.jazzer.Jazzer");
    command.add("--target_class=" + target.type().getName());
    command.add("--instrumentation_includes=dev.imagegallery.**");
    command.add("--reproducer_path=" + folder);
    command.add("-artifact_prefix=" + folder + "/");
    command.add("-max_total_time=" + seconds);
    command.add("-timeout=60");
    command.add("-print_final_stats=1");
    command.add(corpus.toString());
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
