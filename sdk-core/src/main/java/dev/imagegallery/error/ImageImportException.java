package dev.imagegallery.error;

import java.util.List;

/**
 * An image cannot be imported as it is; {@link #steps} say what to do instead, in order. Nothing
 * was changed by the step that refused.
 */
public final class ImageImportException extends GalleryException {

  private static final long serialVersionUID = 1L;

  private final transient List<String> steps;

  /**
   * A refusal.
   *
   * @param reason why
   * @param steps what to do instead, one sentence each; may be empty
   */
  public ImageImportException(String reason, List<String> steps) {
    super(message(reason, steps), null);
    this.steps = List.copyOf(steps);
  }

  private static String message(String reason, List<String> steps) {
    StringBuilder message = new StringBuilder(reason);
    for (int i = 0; i < steps.size(); i++) {
      message.append(i == 0 ? ". What to do: (" : " (").append(i + 1).append(") ");
      message.append(steps.get(i));
    }
    return message.toString();
  }

  /** What to do instead, in order. */
  public List<String> steps() {
    return steps;
  }
}
