package dev.imagegallery.transport;

import java.util.concurrent.CompletionException;

/** The two ways through a transport, used alike. */
enum Way {
  BLOCKING,
  ASYNCHRONOUS;

  TransportResponse send(Transport transport, TransportRequest request) {
    if (this == BLOCKING) {
      return transport.execute(request);
    }
    try {
      return transport.executeAsync(request).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }
}
