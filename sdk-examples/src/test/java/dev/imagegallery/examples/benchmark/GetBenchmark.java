package dev.imagegallery.examples.benchmark;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.server.EmulatorServer;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.transport.OkHttpTransport;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A read of a gallery and a list of a hundred, in memory and over loopback HTTP. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class GetBenchmark {

  private static final int GALLERIES = 100;

  private ImageGallerySdk inMemory;
  private ImageGallerySdk served;
  private GalleryId gallery;
  private OkHttpTransport network;
  private EmulatorServer server;

  /** Fills a cloud. */
  @Setup
  public void fill() {
    InMemoryAzure azure = InMemoryAzure.create();
    inMemory =
        ImageGallerySdk.builder()
            .transport(azure.transport())
            .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
            .build();
    inMemory
        .resourceGroups()
        .create(inMemory.resourceGroup("images"), ResourceGroup.builder(Region.EAST_US).build());
    for (int i = 0; i < GALLERIES; i++) {
      gallery = inMemory.resourceGroup("images").gallery("gallery" + i);
      inMemory.galleries().beginCreate(gallery, Gallery.builder(Region.EAST_US).build()).await();
    }
    server = EmulatorServer.start(azure);
    network = OkHttpTransport.builder().build();
    served =
        ImageGallerySdk.builder()
            .endpoint(server.endpoint().toString())
            .transport(network)
            .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
            .build();
  }

  /** Ends the server. */
  @TearDown
  public void close() {
    network.close();
    server.close();
  }

  /** One read in memory. */
  @Benchmark
  public Gallery getInMemory() {
    return inMemory.galleries().get(gallery);
  }

  /** One read without holding a thread, in memory. */
  @Benchmark
  public Gallery getInMemoryAsync() {
    return inMemory.async().galleries().get(gallery).join();
  }

  /** One read over HTTP. */
  @Benchmark
  public Gallery getServed() {
    return served.galleries().get(gallery);
  }

  /** A list of a hundred in memory. */
  @Benchmark
  public List<Gallery> listInMemory() {
    return inMemory.galleries().list().toList();
  }
}
