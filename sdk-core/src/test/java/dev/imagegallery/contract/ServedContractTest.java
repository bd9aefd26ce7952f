package dev.imagegallery.contract;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.server.EmulatorServer;
import dev.imagegallery.time.Timeline;
import dev.imagegallery.transport.OkHttpTransport;
import dev.imagegallery.transport.Transport;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.util.concurrent.CompletableFuture;

/** The contract over HTTP, through OkHttp, against the served emulator. */
class ServedContractTest extends GalleryServiceContract {

  private EmulatorServer server;
  private OkHttpTransport network;

  @Override
  ImageGallerySdk open() throws Exception {
    InMemoryAzure azure = InMemoryAzure.create();
    server = EmulatorServer.start(azure);
    network = OkHttpTransport.builder().build();
    return ImageGallerySdk.builder()
        .endpoint(server.endpoint().toString())
        .transport(new OnTheCloudsTime(network, azure.timeline()))
        .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
        .build();
  }

  @Override
  void close() {
    network.close();
    server.close();
  }

  /** Over the network, but waiting by the cloud's clock, so that no test takes real time. */
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
