package dev.imagegallery.internal.emulator.kernel;

import dev.imagegallery.transport.TransportResponse;
import java.io.IOException;

/** An answer was sent in part: whoever writes to a wire sends the first half and hangs up. */
public final class AnswerBrokenOff extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient TransportResponse whole;

  /** Of this answer. */
  public AnswerBrokenOff(TransportResponse whole) {
    super("the answer broke off");
    this.whole = whole;
  }

  /** The answer as it should have been. */
  public TransportResponse whole() {
    return whole;
  }
}
