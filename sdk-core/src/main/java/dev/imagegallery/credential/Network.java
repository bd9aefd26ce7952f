package dev.imagegallery.credential;

import dev.imagegallery.transport.OkHttpTransport;
import dev.imagegallery.transport.Transport;
import java.time.Duration;

/** The network, for those credentials that were given no transport; made when first needed. */
final class Network {

  private Network() {}

  /** The transport that the clients use too. */
  static Transport shared() {
    return OkHttpTransport.shared();
  }

  /**
   * For services on the machine itself: where there is none, nobody answers at all, and that must
   * show soon.
   */
  static Transport local() {
    return Local.INSTANCE;
  }

  private static final class Local {
    static final Transport INSTANCE =
        OkHttpTransport.builder()
            .connectTimeout(Duration.ofSeconds(1))
            .readTimeout(Duration.ofSeconds(10))
            .callTimeout(Duration.ofSeconds(20))
            .maxResponseBytes(1 << 20)
            .build();
  }
}
