package dev.imagegallery.junit;

import dev.imagegallery.inmemory.Faults;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.JournalEntry;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The last that happened in the cloud of a failed test, and its script of faults. It is suppressed
 * in the test's failure, so that it is printed wherever that is.
 */
final class JournalTail extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int MOST = 30;

  private JournalTail(String text) {
    super(text, null, false, false);
  }

  static JournalTail of(InMemoryAzure azure) {
    List<JournalEntry> entries = azure.journal().entries();
    List<JournalEntry> tail = entries.subList(Math.max(0, entries.size() - MOST), entries.size());
    String lines = tail.stream().map(entry -> "\n  " + line(entry)).collect(Collectors.joining());
    return new JournalTail(
        "the last "
            + tail.size()
            + " of "
            + entries.size()
            + " events in the cloud"
            + lines
            + script(azure.faults()));
  }

  /** What went wrong on purpose, so that the failure can be had again. */
  private static String script(Faults faults) {
    return faults.entries().isEmpty()
        ? ""
        : "\nand its faults\n  " + faults.toString().replace("\n", "\n  ");
  }

  private static String line(JournalEntry entry) {
    String what =
        entry.kind().equals("request")
            ? entry.method() + " " + entry.path() + " -> " + entry.status()
            : entry.kind() + " " + entry.path();
    return entry.n() + " " + entry.at() + " " + what + " " + entry.detail();
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
