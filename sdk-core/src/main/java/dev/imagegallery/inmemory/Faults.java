package dev.imagegallery.inmemory;

import dev.imagegallery.internal.emulator.fault.FaultScript;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What goes wrong on purpose in an {@link InMemoryAzure}. Each fault counts the requests it
 * matches. The first that befalls a request, in the order in which they were added, decides what
 * happens, and those behind it do not see the request; faults that only delay decide nothing and
 * add up. {@link InMemoryAzure#reset} forgets them, snapshots keep them with their counts, the
 * {@link InMemoryAzure#journal} tells each time one strikes. Thread-safe.
 */
public final class Faults {

  private final Kernel kernel;
  private final FaultScript script;

  Faults(Kernel kernel, FaultScript script) {
    this.kernel = kernel;
    this.script = script;
  }

  /**
   * A fault of the script.
   *
   * @param id its name here
   * @param fault what it does
   * @param met how many requests or replications it matched so far
   * @param befell how many of them went wrong
   */
  public record Entry(String id, Fault fault, long met, long befell) {}

  /** Adds a fault; answers its id. */
  public String add(Fault fault) {
    Objects.requireNonNull(fault, "fault");
    return kernel.locked(() -> script.add(fault.rule()));
  }

  /** Adds several, such as those of {@link Fault#random}. */
  public void addAll(List<Fault> faults) {
    faults.forEach(this::add);
  }

  /** Takes a fault out; answers whether it was there. */
  public boolean remove(String id) {
    return kernel.locked(() -> script.remove(id));
  }

  /** Takes all faults out. */
  public void clear() {
    kernel.locked(
        () -> {
          script.removeAll();
          return script;
        });
  }

  /** All faults, in the order in which they were added. */
  public List<Entry> entries() {
    return kernel.locked(script::entries).stream()
        .map(e -> new Entry(e.id(), Fault.of(e.rule()), e.met(), e.befell()))
        .toList();
  }

  /** The script, one fault a line, with what each met. */
  @Override
  public String toString() {
    return entries().stream()
        .map(e -> "%s %s befell %d of %d".formatted(e.id(), e.fault(), e.befell(), e.met()))
        .collect(Collectors.joining("\n"));
  }
}
