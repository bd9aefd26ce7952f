package dev.imagegallery.blob;

import dev.imagegallery.transport.OkHttpTransport;
import dev.imagegallery.transport.Transport;

/** The network, for those clients that were given no transport. */
final class BlobNetwork {

  private BlobNetwork() {}

  /** The transport that all clients use. */
  static Transport shared() {
    return OkHttpTransport.shared();
  }
}
