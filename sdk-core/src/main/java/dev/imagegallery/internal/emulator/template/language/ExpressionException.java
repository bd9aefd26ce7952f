package dev.imagegallery.internal.emulator.template.language;

/** An expression cannot be read or evaluated; the message has the service's words. */
public final class ExpressionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** An exception without a stack trace: it is an answer and no defect. */
  public ExpressionException(String message) {
    super(message, null, false, false);
  }

  /** What is wrong. */
  public String message() {
    return String.valueOf(getMessage());
  }
}
