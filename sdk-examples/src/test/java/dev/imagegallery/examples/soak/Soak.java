package dev.imagegallery.examples.soak;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.inmemory.Fault;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.server.EmulatorServer;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.time.Timeline;
import dev.imagegallery.transport.OkHttpTransport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Mixed calls through OkHttp against the served emulator, one request in a hundred failing. Workers
 * keep a model of what they made; what cannot be known from an answer is read. At the end the
 * service holds exactly what the models say.
 *
 * <pre>{@code mvn -Psoak package -Dsoak.calls=1000000}</pre>
 */
public final class Soak {

  private static final int WORKERS = 4;
  private static final double FAULTS = 0.01;

  private final InMemoryAzure azure = InMemoryAzure.create();
  private final EmulatorServer server = EmulatorServer.start(azure);
  private final OkHttpTransport network = OkHttpTransport.builder().build();
  private final CountingTransport calls = new CountingTransport(network, azure.timeline());
  private final List<Footprint> footprints = new ArrayList<>();

  /**
   * What came of it.
   *
   * @param calls how many requests were sent
   * @param faults how many of them met a fault
   * @param uncertain how many changes ended in an exception, so that their outcome had to be read
   * @param expected what the models say there must be
   * @param found what there is
   * @param footprints of the process after each tenth of the calls, the first tenth included
   */
  record Report(
      long calls,
      long faults,
      long uncertain,
      SortedMap<String, String> expected,
      SortedMap<String, String> found,
      List<Footprint> footprints) {}

  private Soak() {}

  public static void main(String[] args) throws Exception {
    Timeline timeline = Timeline.wall();
    Instant start = timeline.now();
    Report report = run(args.length == 0 ? 1_000_000 : Long.parseLong(args[0]), 1);
    System.out.printf(
        "%,d calls, %,d faults, %,d uncertain changes, %,d galleries, %d s%n",
        report.calls(),
        report.faults(),
        report.uncertain(),
        report.found().size(),
        Duration.between(start, timeline.now()).toSeconds());
    report.footprints().forEach(System.out::println);
    System.out.println(report.expected().equals(report.found()) ? "no lost update" : "LOST UPDATE");
    System.exit(report.expected().equals(report.found()) ? 0 : 1);
  }

  static Report run(long total, long seed) throws Exception {
    return new Soak().soak(total, seed);
  }

  private Report soak(long total, long seed) throws Exception {
    try {
      sdk().resourceGroups().create(sdk().resourceGroup("soak"), eastUs());
      azure.faults().addAll(Fault.random(seed, FAULTS));
      List<Worker> workers = new ArrayList<>();
      for (int i = 0; i < WORKERS; i++) {
        workers.add(new Worker(sdk(), "w" + i, seed * WORKERS + i));
      }
      for (int tenth = 1; tenth <= 10; tenth++) {
        long until = total * tenth / 10;
        inParallel(workers, until);
        footprints.add(Footprint.now(calls.count()));
      }
      return report(workers);
    } finally {
      network.close();
      server.close();
    }
  }

  private void inParallel(List<Worker> workers, long until)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(workers.size());
    try {
      List<Future<?>> running = new ArrayList<>();
      for (Worker worker : workers) {
        running.add(
            threads.submit(
                () -> {
                  while (calls.count() < until) {
                    worker.step();
                  }
                }));
      }
      for (Future<?> one : running) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private Report report(List<Worker> workers) {
    long faults = azure.faults().entries().stream().mapToLong(entry -> entry.befell()).sum();
    azure.faults().clear();
    SortedMap<String, String> expected = new TreeMap<>();
    workers.forEach(worker -> expected.putAll(worker.model()));
    SortedMap<String, String> found = new TreeMap<>();
    for (Gallery gallery : sdk().galleries().list()) {
      found.put(String.valueOf(gallery.name()), String.valueOf(gallery.description()));
    }
    long uncertain = workers.stream().mapToLong(Worker::uncertain).sum();
    return new Report(calls.count(), faults, uncertain, expected, found, footprints);
  }

  private ImageGallerySdk sdk() {
    return ImageGallerySdk.builder()
        .endpoint(server.endpoint().toString())
        .transport(calls)
        .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
        .build();
  }

  private static ResourceGroup eastUs() {
    return ResourceGroup.builder(Region.EAST_US).build();
  }
}
