package dev.imagegallery.inmemory;

import dev.imagegallery.internal.emulator.kernel.Kernel;
import java.util.List;

/**
 * Every request and every transition of the emulated cloud on one timeline, oldest first. Only the
 * last entries are kept ({@link InMemoryAzure.Builder#journalSize}). Thread-safe.
 */
public final class Journal {

  private final Kernel kernel;

  Journal(Kernel kernel) {
    this.kernel = kernel;
  }

  /** All entries that are kept. */
  public List<JournalEntry> entries() {
    return entriesAfter(0);
  }

  /** The entries with a number greater than {@code n}. */
  public List<JournalEntry> entriesAfter(long n) {
    return kernel.locked(() -> kernel.journal().after(n)).stream()
        .map(
            entry ->
                new JournalEntry(
                    entry.n(),
                    entry.at(),
                    entry.kind(),
                    entry.method(),
                    entry.path(),
                    entry.status(),
                    entry.detail()))
        .toList();
  }
}
