package dev.imagegallery.inmemory.server;

import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;

/** What stands behind the server's address: answers each request. Thread-safe. */
@FunctionalInterface
interface Door {

  /**
   * Answers a request.
   *
   * @throws Refusal to answer with an error
   * @throws dev.imagegallery.error.TransportException to drop the connection without an answer
   */
  TransportResponse answer(TransportRequest request);
}
