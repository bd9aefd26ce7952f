package dev.imagegallery.internal.emulator.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;

/** The connection is dropped: no answer comes back, and the client cannot know what was done. */
public enum Drop implements FaultEffect {
  /** The request has no effect. */
  BEFORE {
    @Override
    public void arrive(TransportRequest request) {
      throw dropped(request);
    }
  },

  /** The request has its effect. */
  AFTER {
    @Override
    public TransportResponse deliver(TransportRequest request, TransportResponse response) {
      throw dropped(request);
    }
  };

  private static TransportException dropped(TransportRequest request) {
    return new TransportException(
        request + " got no answer: the connection was dropped", Reach.MAYBE_SENT, null);
  }

  @Override
  public void writeTo(ObjectNode then) {
    then.put("drop", this == BEFORE ? "before" : "after");
  }
}
