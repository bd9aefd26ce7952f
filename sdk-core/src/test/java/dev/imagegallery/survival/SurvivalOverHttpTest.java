package dev.imagegallery.survival;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.imagegallery.inmemory.Fault;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.server.EmulatorServer;
import dev.imagegallery.survival.Run.Face;
import dev.imagegallery.time.Timeline;
import dev.imagegallery.transport.OkHttpTransport;
import dev.imagegallery.transport.Transport;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The troubles that a network has, on real sockets: every operation once with each, through one
 * face of the clients and then the other. Nothing is left over.
 */
class SurvivalOverHttpTest {

  private static final List<Trouble> ON_THE_WIRE =
      List.of(
          Trouble.ERROR_500,
          Trouble.THROTTLE,
          Trouble.DROP_BEFORE,
          Trouble.DROP_AFTER,
          Trouble.TRUNCATE,
          Trouble.GARBLE);

  private final InMemoryAzure azure = InMemoryAzure.create();
  private final EmulatorServer server = EmulatorServer.start(azure);
  private final OkHttpClient http = new OkHttpClient();
  private final OkHttpTransport network = OkHttpTransport.builder().client(http).build();
  private final OnTheCloudsTime transport = new OnTheCloudsTime(network, azure.timeline());
  private final String endpoint = server.endpoint().toString();
  private String world = "";

  @AfterEach
  void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
    server.close();
  }

  @Test
  @Timeout(120)
  void everyOperation_survivesTheNetwork_andLeavesNothingOpen() {
    World.furnish(azure);
    world = azure.snapshot();
    String before = run(Line.nothing(), Face.SYNC).state();
    List<Held> held = new ArrayList<>();
    Face face = Face.SYNC;
    for (Trouble trouble : ON_THE_WIRE) {
      for (Line line : Operations.all()) {
        face = face == Face.SYNC ? Face.ASYNC : Face.SYNC;
        Face used = line.faces().contains(face) ? face : Face.SYNC;
        Verdict.onceStruck(run(line, used, trouble.at(1, true)), run(line, used), before, trouble);
      }
      held.add(Held.now(http));
      face = face == Face.SYNC ? Face.ASYNC : Face.SYNC; // the other one for each, next time
    }

    Held early = held.get(1);
    Held late = held.get(held.size() - 1);
    assertThat(http.dispatcher().runningCallsCount()).isZero();
    assertThat(late.connections()).isLessThanOrEqualTo(early.connections() + 4);
    assertThat(late.threads()).isLessThanOrEqualTo(early.threads() + 8);
    assertThat(late.files()).isLessThanOrEqualTo(early.files() + 16);
  }

  private Run run(Line line, Face face, Fault... faults) {
    azure.restore(world);
    return Run.of(azure, Stand.at(transport, endpoint), line, face, faults);
  }

  /** What is open. */
  private record Held(int connections, int threads, long files) {
    static Held now(OkHttpClient http) {
      return new Held(
          http.connectionPool().connectionCount(),
          ManagementFactory.getThreadMXBean().getThreadCount(),
          ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
              ? unix.getOpenFileDescriptorCount()
              : 0);
    }
  }

  /** Over the network, but waiting by the cloud's clock. */
  private record OnTheCloudsTime(Transport network, Timeline timeline) implements Transport {

    @Override
    public TransportResponse execute(TransportRequest request) {
      return network.execute(request);
    }

    @Override
    public CompletableFuture<TransportResponse> executeAsync(TransportRequest request) {
      return network.executeAsync(request);
    }
  }
}
