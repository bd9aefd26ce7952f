package dev.imagegallery.error;

import dev.imagegallery.deletion.DeletionReport;
import org.jspecify.annotations.Nullable;

/** Something could not be deleted, so what it is in could not either; the rest is gone. */
public final class IncompleteDeletionException extends GalleryException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable DeletionReport report;

  /**
   * An incomplete deletion.
   *
   * @param report what is gone and what is not
   * @param cause why it was cut short, or why the first that remains does
   */
  public IncompleteDeletionException(DeletionReport report, @Nullable Throwable cause) {
    super(report.toString(), cause);
    this.report = report;
  }

  /**
   * What is gone and what is not.
   *
   * @throws IllegalStateException after Java serialization, which keeps the message alone
   */
  public DeletionReport report() {
    if (report == null) {
      throw new IllegalStateException("the report was not kept: " + getMessage());
    }
    return report;
  }
}
