package dev.imagegallery.examples.tracing;

import dev.imagegallery.observe.Attempt;
import dev.imagegallery.observe.CallInfo;
import dev.imagegallery.observe.GalleryListener;
import dev.imagegallery.observe.OperationInfo;
import dev.imagegallery.observe.Retry;
import dev.imagegallery.operation.OperationSnapshot;
import dev.imagegallery.operation.RegionProgress;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a span of each call, with its attempts and retries as events, and one of each long-running
 * operation from when it is first followed to its end, with its regions as events. Spans are
 * children of the span that is current where the call or operation begins. Thread-safe.
 *
 * <pre>{@code
 * ClientOptions options =
 *     ClientOptions.builder()
 *         .listener(new TracingListener(openTelemetry.getTracer("images")))
 *         .build();
 * }</pre>
 */
public final class TracingListener implements GalleryListener {

  private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  private static final AttributeKey<Long> STATUS =
      AttributeKey.longKey("http.response.status_code");
  private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
  private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
  private static final AttributeKey<String> CALL =
      AttributeKey.stringKey("azure.client_request_id");
  private static final AttributeKey<String> REQUEST =
      AttributeKey.stringKey("azure.service_request_id");
  private static final AttributeKey<String> RESOURCE = AttributeKey.stringKey("azure.resource_id");
  private static final AttributeKey<Long> NUMBER = AttributeKey.longKey("attempt");
  private static final AttributeKey<String> WHY = AttributeKey.stringKey("reason");
  private static final AttributeKey<Long> MILLIS = AttributeKey.longKey("milliseconds");
  private static final AttributeKey<String> REGION = AttributeKey.stringKey("region");
  private static final AttributeKey<String> STATE = AttributeKey.stringKey("state");

  private final Tracer tracer;
  private final Map<String, Span> calls = new ConcurrentHashMap<>();
  private final Map<OperationInfo, Span> operations = new ConcurrentHashMap<>();

  /** Makes spans with a tracer. */
  public TracingListener(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  public void callBegan(CallInfo call) {
    Span span =
        tracer
            .spanBuilder(call.method())
            .setSpanKind(SpanKind.CLIENT)
            .setAttribute(METHOD, call.method())
            .setAttribute(PATH, call.path())
            .setAttribute(CALL, call.id())
            .startSpan();
    calls.put(call.id(), span);
  }

  @Override
  public void attempted(CallInfo call, Attempt attempt) {
    Span span = calls.get(call.id());
    if (span == null) {
      return;
    }
    span.addEvent(
        "attempt",
        Attributes.builder()
            .put(NUMBER, (long) attempt.number())
            .put(STATUS, (long) attempt.status())
            .put(MILLIS, attempt.took().toMillis())
            .build());
    if (attempt.status() != 0) {
      span.setAttribute(STATUS, (long) attempt.status());
    }
    if (attempt.serviceRequestId() != null) {
      span.setAttribute(REQUEST, attempt.serviceRequestId());
    }
  }

  @Override
  public void retrying(CallInfo call, Retry retry) {
    Span span = calls.get(call.id());
    if (span != null) {
      span.addEvent("retry", Attributes.of(WHY, retry.why(), MILLIS, retry.delay().toMillis()));
    }
  }

  @Override
  public void callEnded(CallInfo call, @Nullable Throwable failure) {
    Span span = calls.remove(call.id());
    if (span == null) {
      return;
    }
    if (failure != null) {
      span.setStatus(StatusCode.ERROR);
      span.setAttribute(ERROR, failure.getClass().getName());
    }
    span.end();
  }

  @Override
  public void operationFollowed(OperationInfo operation, OperationSnapshot seen) {
    operations.computeIfAbsent(
        operation,
        info ->
            tracer.spanBuilder(info.name()).setAttribute(RESOURCE, info.resource()).startSpan());
  }

  @Override
  public void regionDone(OperationInfo operation, RegionProgress region) {
    Span span = operations.get(operation);
    if (span != null) {
      span.addEvent(
          "region", Attributes.of(REGION, region.region().name(), STATE, region.state().value()));
    }
  }

  @Override
  public void operationEnded(OperationInfo operation, OperationSnapshot end) {
    Span span = operations.remove(operation);
    if (span == null) {
      return;
    }
    span.setAttribute(STATE, end.state().value());
    end.error()
        .ifPresent(
            error -> span.setStatus(StatusCode.ERROR, error.code() == null ? "" : error.code()));
    span.end();
  }
}
