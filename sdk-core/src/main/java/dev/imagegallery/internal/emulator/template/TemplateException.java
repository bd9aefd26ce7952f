package dev.imagegallery.internal.emulator.template;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A template cannot be read or evaluated. Carries the service's code and words; no secure value is
 * in them. Immutable; an answer and no defect, so without a stack trace.
 */
public final class TemplateException extends RuntimeException {

  /** The code of nearly every error of a template. */
  public static final String INVALID_TEMPLATE = "InvalidTemplate";

  /** The code of outputs that cannot be evaluated. */
  public static final String OUTPUT_EVALUATION_FAILED = "DeploymentOutputEvaluationFailed";

  private static final long serialVersionUID = 1L;

  private final String code;
  private final @Nullable String target;
  private final transient @Nullable Position position;
  private final transient List<TemplateException> details;

  TemplateException(String code, String message, @Nullable Position position) {
    this(code, message, null, position, List.of());
  }

  TemplateException(
      String code,
      String message,
      @Nullable String target,
      @Nullable Position position,
      List<TemplateException> details) {
    super(message, null, false, false);
    this.code = Objects.requireNonNull(code, "code");
    this.target = target;
    this.position = position;
    this.details = List.copyOf(details);
  }

  /** The service's code. */
  public String code() {
    return code;
  }

  /** The service's words. */
  public String message() {
    return Objects.requireNonNull(getMessage(), "message");
  }

  /** What the error is about, such as the name of an output; {@code null} for the template. */
  public @Nullable String target() {
    return target;
  }

  /** Where the text is at fault; {@code null} if that is not known. */
  public @Nullable Position position() {
    return position;
  }

  /** The errors behind this one. */
  public List<TemplateException> details() {
    return details;
  }
}
