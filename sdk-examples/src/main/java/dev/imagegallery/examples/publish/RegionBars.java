package dev.imagegallery.examples.publish;

import dev.imagegallery.operation.RegionProgress;
import dev.imagegallery.operation.ReplicationProgress;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Shows how far each region is: on a terminal as bars that move in place, elsewhere as one plain
 * line for each change of a region's state and each quarter of its way.
 */
public final class RegionBars {

  private static final int WIDTH = 30;

  private final PrintStream out;
  private final boolean terminal;
  private final Map<String, String> lastSaid = new HashMap<>();
  private int linesUp;

  /**
   * Shows on a stream.
   *
   * @param terminal whether the stream is a terminal
   */
  public RegionBars(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** Shows progress. */
  public void show(ReplicationProgress progress) {
    if (terminal) {
      redraw(progress);
    } else {
      progress.regions().forEach(this::say);
    }
  }

  /** Leaves the bars as they are; what follows goes below. */
  public void finish() {
    linesUp = 0;
    lastSaid.clear();
    out.flush();
  }

  private void redraw(ReplicationProgress progress) {
    StringBuilder screen = new StringBuilder();
    if (linesUp > 0) {
      screen.append("\u001b[").append(linesUp).append('A');
    }
    for (RegionProgress region : progress.regions()) {
      screen.append("\r\u001b[K").append(bar(region)).append('\n');
    }
    linesUp = progress.regions().size();
    out.print(screen);
    out.flush();
  }

  private static String bar(RegionProgress region) {
    int filled = region.percent() * WIDTH / 100;
    return String.format(
        "  %-18s [%s%s] %3d%% %s",
        region.region().displayName(),
        "#".repeat(filled),
        "-".repeat(WIDTH - filled),
        region.percent(),
        region.state());
  }

  private void say(RegionProgress region) {
    String step = region.state() + " " + region.percent() / 25 * 25;
    if (!step.equals(lastSaid.put(region.region().name(), step))) {
      out.printf(
          "  %-18s %3d%% %s%n", region.region().displayName(), region.percent(), region.state());
    }
  }
}
