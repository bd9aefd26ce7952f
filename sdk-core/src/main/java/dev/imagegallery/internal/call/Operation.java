package dev.imagegallery.internal.call;

import dev.imagegallery.models.schema.ApiVersion;
import dev.imagegallery.transport.TransportResponse;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One REST operation, ready to be called: a value.
 *
 * @param method the HTTP method
 * @param target the path with its query, already encoded and beginning with a slash; or an absolute
 *     URL that the service gave, followed byte for byte
 * @param body the request body; {@code null} for none
 * @param read makes the result of a successful answer
 * @param missing makes the result where the service says that the resource is not there; {@code
 *     null} to fail then
 * @param <T> the result
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; the bytes are made once and sent
public record Operation<T extends @Nullable Object>(
    String method,
    String target,
    byte @Nullable [] body,
    Function<TransportResponse, T> read,
    @Nullable Supplier<T> missing) {

  /** An operation on a resource or collection. */
  public static <T extends @Nullable Object> Operation<T> of(
      String method,
      String path,
      ApiVersion version,
      byte @Nullable [] body,
      Function<TransportResponse, T> read) {
    return of(method, path, version, "", body, read);
  }

  /** An operation with more query parameters, such as {@code &$expand=ReplicationStatus}. */
  public static <T extends @Nullable Object> Operation<T> of(
      String method,
      String path,
      ApiVersion version,
      String moreQuery,
      byte @Nullable [] body,
      Function<TransportResponse, T> read) {
    String target = UrlPath.encode(path) + "?api-version=" + version + moreQuery;
    return new Operation<>(method, target, body, read, null);
  }

  /** A GET of a URL that the service gave. */
  public static <T extends @Nullable Object> Operation<T> follow(
      String url, Function<TransportResponse, T> read) {
    return new Operation<>("GET", Objects.requireNonNull(url), null, read, null);
  }

  /** The same request; {@code next} makes another result of the one that is read. */
  public <R extends @Nullable Object> Operation<R> map(Function<? super T, ? extends R> next) {
    Supplier<T> absent = missing;
    return new Operation<>(
        method,
        target,
        body,
        response -> next.apply(read.apply(response)),
        absent == null ? null : () -> next.apply(absent.get()));
  }

  /** The same request; where the resource is not there, {@code result} is the result. */
  public Operation<T> ifMissing(Supplier<T> result) {
    return new Operation<>(method, target, body, read, result);
  }

  /** Whether doing it twice has the effect of doing it once. */
  boolean isIdempotent() {
    return !method.equals("POST");
  }
}
