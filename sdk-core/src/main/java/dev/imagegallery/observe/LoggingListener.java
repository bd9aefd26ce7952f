package dev.imagegallery.observe;

import dev.imagegallery.operation.OperationSnapshot;
import dev.imagegallery.operation.RegionProgress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs each event through SLF4J, at DEBUG. Attempts and retries are logged under {@code
 * dev.imagegallery.calls} without it; this adds how calls and operations go on and end.
 * Thread-safe.
 */
public final class LoggingListener implements GalleryListener {

  /** The logger unless another is named: {@value}. */
  public static final String DEFAULT_LOGGER = "dev.imagegallery.events";

  private final Logger log;

  /** Logs to {@link #DEFAULT_LOGGER}. */
  public LoggingListener() {
    this(DEFAULT_LOGGER);
  }

  /** Logs to a logger of this name. */
  public LoggingListener(String logger) {
    log = LoggerFactory.getLogger(logger);
  }

  @Override
  public void callBegan(CallInfo call) {
    log.debug("{} began ({})", call, call.id());
  }

  @Override
  public void attempted(CallInfo call, Attempt attempt) {
    log.debug("{} {}", call, attempt);
  }

  @Override
  public void retrying(CallInfo call, Retry retry) {
    log.debug("{} {}", call, retry);
  }

  @Override
  public void callEnded(CallInfo call, @Nullable Throwable failure) {
    String end = failure == null ? "ended" : "failed: " + failure.getClass().getSimpleName();
    log.debug("{} {} ({})", call, end, call.id());
  }

  @Override
  public void operationFollowed(OperationInfo operation, OperationSnapshot seen) {
    log.debug("{} is followed: {}", operation, seen);
  }

  @Override
  public void polled(OperationInfo operation, OperationSnapshot seen) {
    log.debug("{} is {}", operation, seen);
  }

  @Override
  public void regionDone(OperationInfo operation, RegionProgress region) {
    log.debug("{} done in {}", operation, region);
  }

  @Override
  public void operationEnded(OperationInfo operation, OperationSnapshot end) {
    log.debug("{} ended {}", operation, end);
  }
}
