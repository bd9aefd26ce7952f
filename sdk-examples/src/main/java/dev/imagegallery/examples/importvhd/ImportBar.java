package dev.imagegallery.examples.importvhd;

import dev.imagegallery.ImportProgress;
import dev.imagegallery.ImportStep;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far an import is: on a terminal as a bar for each step that moves in place, elsewhere
 * as a plain line for each quarter of a step.
 */
final class ImportBar {

  private static final int WIDTH = 30;

  private final PrintStream out;
  private final boolean terminal;
  private @Nullable ImportStep step;
  private int said = -1;

  ImportBar(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Shows progress. */
  void show(ImportProgress progress) {
    if (progress.step() != step) {
      finish();
      step = progress.step();
      said = -1;
    }
    if (terminal) {
      int filled = progress.percent() * WIDTH / 100;
      out.print(
          "\r\u001b[K  ["
              + "#".repeat(filled)
              + "-".repeat(WIDTH - filled)
              + "] "
              + progress
              + left(progress));
      out.flush();
    } else if (progress.percent() / 25 > said) {
      said = progress.percent() / 25;
      out.println("  " + progress);
    }
  }

  private static String left(ImportProgress progress) {
    return progress.upload() == null
        ? ""
        : progress
            .upload()
            .timeLeft()
            .map(left -> String.format(", %d s left", left.toSeconds()))
            .orElse("");
  }

  /** Leaves the bar as it is; what follows goes below. */
  void finish() {
    if (terminal && step != null) {
      out.println();
    }
  }
}
