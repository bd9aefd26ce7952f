package dev.imagegallery.inmemory.server;

import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Answers by a function and remembers what it was asked. */
final class ScriptedDoor implements Door {

  private final Queue<TransportRequest> requests = new ConcurrentLinkedQueue<>();
  private final Door answer;

  ScriptedDoor(Door answer) {
    this.answer = answer;
  }

  /** The oldest request that was not taken yet. */
  TransportRequest takeRequest() {
    return requests.remove();
  }

  @Override
  public TransportResponse answer(TransportRequest request) {
    requests.add(request);
    return answer.answer(request);
  }
}
