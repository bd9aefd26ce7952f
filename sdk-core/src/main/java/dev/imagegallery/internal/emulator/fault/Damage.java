package dev.imagegallery.internal.emulator.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.error.TransportException;
import dev.imagegallery.error.TransportException.Reach;
import dev.imagegallery.internal.emulator.kernel.AnswerBrokenOff;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;

/** The request has its effect, but the body of the answer is damaged; without a body nothing is. */
public enum Damage implements FaultEffect {
  /** The connection ends in the middle of the body. */
  TRUNCATE {
    @Override
    public TransportResponse deliver(TransportRequest request, TransportResponse response) {
      if (response.body().length == 0) {
        return response;
      }
      throw new TransportException(
          request + " got no answer: it broke off",
          Reach.MAYBE_SENT,
          new AnswerBrokenOff(response));
    }
  },

  /** The body has its length, but what it says is no JSON any more. */
  GARBLE {
    @Override
    public TransportResponse deliver(TransportRequest request, TransportResponse response) {
      byte[] body = response.body().clone();
      for (int i = body.length / 2; i < body.length; i++) {
        body[i] = '#';
      }
      return TransportResponse.of(response.status(), response.headers(), body);
    }
  };

  @Override
  public void writeTo(ObjectNode then) {
    then.put(this == TRUNCATE ? "truncate" : "garble", true);
  }
}
