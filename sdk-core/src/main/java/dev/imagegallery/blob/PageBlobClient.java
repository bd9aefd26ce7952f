package dev.imagegallery.blob;

import dev.imagegallery.credential.TokenCredential;
import dev.imagegallery.credential.TokenRequest;
import dev.imagegallery.error.ConflictException;
import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.error.ServiceException;
import dev.imagegallery.internal.checksum.Crc64;
import dev.imagegallery.internal.retry.Attempts;
import dev.imagegallery.internal.retry.Chance;
import dev.imagegallery.internal.retry.RetryPolicy;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.Transport;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One page blob: its pages are 512 bytes, written in any order, and those never written are zero.
 * Each write carries a checksum that the service compares. All of its calls may be repeated without
 * harm and are, when the service is busy or an answer is lost. Immutable and thread-safe; service
 * version 2021-12-02.
 *
 * <p>The signature in the URL, or a token for {@code https://storage.azure.com/}, shows who calls;
 * neither goes anywhere but to the blob's host, and neither is shown by messages.
 */
public final class PageBlobClient {

  /** The most bytes of one write: 4 MiB. */
  public static final int MAX_WRITE = 4 << 20;

  private static final String VERSION = "2021-12-02";
  private static final String SCOPE = "https://storage.azure.com/.default";
  private static final RetryPolicy RETRY =
      new RetryPolicy(5, Duration.ofMillis(500), Duration.ofSeconds(20), Duration.ofMinutes(2));

  private final Supplier<BlobUrl> url;
  private final @Nullable TokenCredential credential;
  private final Transport transport;
  private final Attempts attempts;
  private final @Nullable String leaseId;
  private final Chance chance;

  private PageBlobClient(
      Supplier<BlobUrl> url,
      @Nullable TokenCredential credential,
      Transport transport,
      Chance chance,
      @Nullable String leaseId) {
    this.url = url;
    this.credential = credential;
    this.transport = transport;
    this.chance = chance;
    this.leaseId = leaseId;
    this.attempts = new Attempts(transport, RETRY, chance, status -> false, failure -> false);
  }

  /**
   * Starts with a blob's address.
   *
   * @param url with a shared access signature, or without one if a credential is set
   */
  public static Builder builder(BlobUrl url) {
    return new Builder(url);
  }

  /** The blob's address, without signature. */
  public String address() {
    return url.get().address();
  }

  /** What it goes through. */
  public Transport transport() {
    return transport;
  }

  /**
   * Makes the blob, or empties the one that is there.
   *
   * @param sizeInBytes a multiple of 512, at most 8 TiB
   * @param metadata names and values to be stored with it
   * @throws IllegalArgumentException if the size is none
   */
  public void create(long sizeInBytes, Map<String, String> metadata) {
    send("PUT", "", creation(sizeInBytes, metadata), null, 201);
  }

  /**
   * Makes the blob; one that is there stays as it is. Unlike {@link #create} it empties nothing if
   * the network delivers it a second time, late, when pages have been written already.
   *
   * @param sizeInBytes a multiple of 512, at most 8 TiB
   * @param metadata names and values to be stored with it
   * @return whether there was none; {@code false} also if an answer was lost and the repeated
   *     request found what the first one had made
   * @throws IllegalArgumentException if the size is none
   */
  public boolean createIfAbsent(long sizeInBytes, Map<String, String> metadata) {
    try {
      send("PUT", "", creation(sizeInBytes, metadata).add("If-None-Match", "*"), null, 201);
      return true;
    } catch (ConflictException e) {
      if (e.code().equals("BlobAlreadyExists")) {
        return false;
      }
      throw e;
    }
  }

  private static Headers.Builder creation(long sizeInBytes, Map<String, String> metadata) {
    if (sizeInBytes < 0 || sizeInBytes % PageRange.PAGE != 0 || sizeInBytes > 8L << 40) {
      throw new IllegalArgumentException("sizeInBytes is no size of a page blob: " + sizeInBytes);
    }
    Headers.Builder headers =
        Headers.builder()
            .add("x-ms-blob-type", "PageBlob")
            .add("x-ms-blob-content-length", Long.toString(sizeInBytes));
    metadata.forEach((name, value) -> headers.add("x-ms-meta-" + name, value));
    return headers;
  }

  /** What the blob is like; empty if there is none. */
  public Optional<BlobProperties> properties() {
    try {
      return Optional.of(BlobAnswers.properties(send("HEAD", "", Headers.builder(), null, 200)));
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Replaces the names and values stored with it. */
  public void setMetadata(Map<String, String> metadata) {
    Headers.Builder headers = Headers.builder();
    metadata.forEach((name, value) -> headers.add("x-ms-meta-" + name, value));
    send("PUT", "comp=metadata", headers, null, 200);
  }

  /**
   * Writes pages.
   *
   * @param offset of the first, a multiple of 512
   * @param pages whole pages, at most {@link #MAX_WRITE} bytes; nobody may change them meanwhile
   * @throws IllegalArgumentException if they are not
   */
  public void write(long offset, byte[] pages) {
    require(attempts.send(writing(offset, pages)), "PUT", 201);
  }

  /** Like {@link #write}, without holding a thread; itself it never throws. */
  public CompletableFuture<Void> writeAsync(long offset, byte[] pages) {
    Supplier<TransportRequest> request;
    try {
      request = writing(offset, pages);
    } catch (IllegalArgumentException e) {
      return CompletableFuture.failedFuture(e);
    }
    return attempts
        .sendAsync(request)
        .handle(
            (response, failed) -> {
              if (failed != null) {
                throw failed instanceof CompletionException e ? e : new CompletionException(failed);
              }
              require(response, "PUT", 201);
              return null;
            });
  }

  private Supplier<TransportRequest> writing(long offset, byte[] pages) {
    if (pages.length > MAX_WRITE) {
      throw new IllegalArgumentException("pages are more than 4 MiB: " + pages.length);
    }
    PageRange range = new PageRange(offset, offset + pages.length);
    String checksum = Crc64.base64(pages, 0, pages.length);
    return () ->
        request(
            "PUT",
            "comp=page",
            headers(range)
                .add("x-ms-page-write", "update")
                .add("x-ms-content-crc64", checksum)
                .add("Content-Type", "application/octet-stream"),
            pages);
  }

  /** Makes pages zero; they hold no data then. */
  public void clear(PageRange range) {
    send("PUT", "comp=page", headers(range).add("x-ms-page-write", "clear"), null, 201);
  }

  /** The pages that hold data, in order. */
  public List<PageRange> ranges() {
    List<PageRange> all = new ArrayList<>();
    String marker = null;
    do {
      String next =
          marker == null ? "" : "&marker=" + URLEncoder.encode(marker, StandardCharsets.UTF_8);
      TransportResponse response =
          send("GET", "comp=pagelist" + next, Headers.builder(), null, 200);
      BlobAnswers.Ranges page = BlobAnswers.ranges(response.body());
      all.addAll(page.ranges());
      marker = page.next();
    } while (marker != null);
    return List.copyOf(all);
  }

  /**
   * Reads bytes.
   *
   * @param length at most 8 MiB
   */
  public byte[] read(long offset, int length) {
    if (offset < 0 || length < 1 || length > 2 * MAX_WRITE) {
      throw new IllegalArgumentException("length is not in 1..8 MiB: " + length);
    }
    Headers.Builder headers =
        Headers.builder().add("x-ms-range", "bytes=" + offset + "-" + (offset + length - 1));
    return send("GET", "", headers, null, 206).body();
  }

  /** Deletes the blob, if it is there. */
  public void delete() {
    try {
      send("DELETE", "", Headers.builder(), null, 202);
    } catch (ResourceNotFoundException e) {
      // It is gone, which is what was wanted.
    }
  }

  /**
   * Takes a lease, so that nobody else writes; the same client may take it again.
   *
   * @param id a GUID that names the lease
   * @return the same blob, with writes under the lease; {@link #releaseLease} ends it
   */
  public PageBlobClient lease(String id) {
    Headers.Builder headers =
        Headers.builder()
            .add("x-ms-lease-action", "acquire")
            .add("x-ms-lease-duration", "-1")
            .add("x-ms-proposed-lease-id", id);
    send("PUT", "comp=lease", headers, null, 201);
    return new PageBlobClient(url, credential, transport, chance, id);
  }

  /** Gives the lease back; it is no error if it has been given back already. */
  public void releaseLease() {
    if (leaseId == null) {
      throw new IllegalStateException("this client holds no lease");
    }
    try {
      send("PUT", "comp=lease", Headers.builder().add("x-ms-lease-action", "release"), null, 200);
    } catch (ServiceException e) {
      if (!e.code().startsWith("LeaseIdMismatch") && !e.code().startsWith("LeaseNotPresent")) {
        throw e;
      }
      // Nobody holds it under this id any more, which is what was wanted.
    }
  }

  private static Headers.Builder headers(PageRange range) {
    return Headers.builder().add("x-ms-range", "bytes=" + range.start() + "-" + (range.end() - 1));
  }

  private TransportResponse send(
      String method, String query, Headers.Builder headers, byte @Nullable [] body, int expected) {
    Headers fields = headers.build();
    return require(
        attempts.send(() -> request(method, query, fields.toBuilder(), body)), method, expected);
  }

  /** Made anew for each attempt: a signature or token may have been renewed meanwhile. */
  private TransportRequest request(
      String method, String query, Headers.Builder headers, byte @Nullable [] body) {
    BlobUrl target = url.get();
    headers.add("x-ms-version", VERSION).add("x-ms-client-request-id", chance.nextUuid());
    if (leaseId != null) {
      headers.add("x-ms-lease-id", leaseId);
    }
    if (credential != null && !target.isSigned()) {
      String token = credential.token(TokenRequest.of(SCOPE)).value();
      headers.add("Authorization", "Bearer " + token);
    }
    return new TransportRequest(method, target.with(query), headers.build(), body);
  }

  private TransportResponse require(TransportResponse response, String method, int expected) {
    if (response.status() != expected) {
      throw BlobAnswers.refusal(method + " " + address(), response, transport.timeline().now());
    }
    return response;
  }

  /** The address; no secret. */
  @Override
  public String toString() {
    return "PageBlobClient[" + address() + "]";
  }

  /** Collects settings. Not thread-safe. */
  public static final class Builder {
    private Supplier<BlobUrl> url;
    private final BlobUrl first;
    private @Nullable TokenCredential credential;
    private Supplier<Transport> transport = BlobNetwork::shared;
    private long seed = 1;

    private Builder(BlobUrl url) {
      this.first = Objects.requireNonNull(url, "url");
      this.url = () -> first;
    }

    /**
     * Asks anew for the URL before each attempt, so that an expired signature can be replaced. The
     * address must stay the same.
     */
    public Builder renewing(Supplier<BlobUrl> urls) {
      Objects.requireNonNull(urls, "urls");
      url =
          () -> {
            BlobUrl next = urls.get();
            if (!next.address().equals(first.address())) {
              throw new IllegalStateException("the renewed URL is another blob's");
            }
            return next;
          };
      return this;
    }

    /** Who calls, where the URL has no signature. */
    public Builder credential(TokenCredential value) {
      credential = Objects.requireNonNull(value, "credential");
      return this;
    }

    /** What the requests go through; default the network. */
    public Builder transport(Transport value) {
      Objects.requireNonNull(value, "transport");
      transport = () -> value;
      return this;
    }

    /** Where request ids and jitter come from; default 1. */
    public Builder seed(long value) {
      seed = value;
      return this;
    }

    /**
     * The client; no request is made.
     *
     * @throws IllegalStateException if a token would go without TLS
     */
    public PageBlobClient build() {
      boolean plain = first.address().startsWith("http:");
      if (plain && credential != null && !first.isSigned()) {
        throw new IllegalStateException("tokens go over TLS alone: " + first);
      }
      return new PageBlobClient(url, credential, transport.get(), new Chance(seed), null);
    }
  }
}
