package dev.imagegallery.examples.soak;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What the process holds, after a garbage collection.
 *
 * @param calls after how many calls
 * @param heapBytes used
 * @param threads alive
 * @param files open files and sockets; 0 where that cannot be told
 */
record Footprint(long calls, long heapBytes, int threads, long files) {

  static Footprint now(long calls) {
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    long files =
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
            ? unix.getOpenFileDescriptorCount()
            : 0;
    return new Footprint(calls, heap, threads, files);
  }

  @Override
  public String toString() {
    return "after %,d calls: heap %,d KiB, %d threads, %d files"
        .formatted(calls, heapBytes >> 10, threads, files);
  }
}
