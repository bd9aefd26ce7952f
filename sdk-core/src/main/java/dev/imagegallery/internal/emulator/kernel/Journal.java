package dev.imagegallery.internal.emulator.kernel;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The last things that happened, oldest first. No header, token or body. The kernel's lock guards
 * it.
 */
public final class Journal {

  private final int capacity;
  private final ArrayDeque<Entry> entries = new ArrayDeque<>();
  private long written;

  /**
   * One thing that happened.
   *
   * @param n its number; the first is 1
   * @param at when
   * @param kind {@code request}, {@code transition}, {@code fault} or {@code deployment}
   * @param method of a request, else {@code ""}
   * @param path of the request, or the resource's id
   * @param status of a request, else 0
   * @param detail what came of it
   */
  public record Entry(
      long n, Instant at, String kind, String method, String path, int status, String detail) {}

  Journal(int capacity) {
    this.capacity = capacity;
  }

  /** Notes something about a resource. */
  public void note(Instant at, String kind, String path, String detail) {
    add(at, kind, "", path, 0, detail);
  }

  /** Notes what goes wrong on purpose with a request. */
  public void fault(Instant at, Request request, String detail) {
    add(at, "fault", request.method(), request.path(), 0, detail);
  }

  void request(Instant at, Request request, Answer answer) {
    add(at, "request", request.method(), request.path(), answer.status(), answer.detail());
  }

  private void add(Instant at, String kind, String method, String path, int status, String detail) {
    written++;
    if (capacity == 0) {
      return;
    }
    if (entries.size() == capacity) {
      entries.removeFirst();
    }
    entries.addLast(new Entry(written, at, kind, method, path, status, detail));
  }

  /** The entries with a number greater than {@code n}. */
  public List<Entry> after(long n) {
    List<Entry> found = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.n() > n) {
        found.add(entry);
      }
    }
    return found;
  }

  void clear() {
    entries.clear();
    written = 0;
  }
}
