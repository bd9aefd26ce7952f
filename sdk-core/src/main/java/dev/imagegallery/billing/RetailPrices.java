package dev.imagegallery.billing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.error.ServiceException;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.ServiceError;
import dev.imagegallery.models.StorageAccountType;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.Transport;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Prices from the public retail price list, in the JSON form that its API answers: from a document
 * at hand, or page by page over a {@link Transport}. Of all items it takes storage of managed
 * disks' snapshots, by region and storage type, and data sent from region to region. Immutable.
 *
 * <p>The list has several prices for some things, for tiers of use and by continent: the highest
 * counts, so that an estimate is rather too high than too low.
 *
 * <pre>{@code
 * String url =
 *     "https://prices.azure.com/api/retail/prices?$filter=serviceName%20eq%20'Storage'"
 *         + "%20and%20contains(meterName,'Snapshots')";
 * try (Transport transport = OkHttpTransport.builder().build()) {
 *   Prices prices = RetailPrices.fetch(transport, url).over(Prices.invented());
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class RetailPrices {

  /** The most pages that {@link #fetch} follows: 1,000, which is the whole list of a currency. */
  public static final int MAX_PAGES = 1_000;

  private final List<RetailItem> items;
  private final @Nullable String nextPage;

  private RetailPrices(List<RetailItem> items, @Nullable String nextPage) {
    this.items = List.copyOf(items);
    this.nextPage = nextPage;
  }

  /**
   * Reads a page.
   *
   * @throws MalformedResponseException if it is none, or a price is no number
   */
  public static RetailPrices read(JsonNode page) {
    JsonNode all = page.path("Items");
    if (!all.isArray()) {
      throw new MalformedResponseException("a page of prices has no Items", "$.Items", null);
    }
    List<RetailItem> items = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      RetailItem.of(all.get(i), "$.Items[" + i + "]").ifPresent(items::add);
    }
    String next = page.path("NextPageLink").asText("");
    return new RetailPrices(items, next.isEmpty() ? null : next);
  }

  /**
   * Reads a page from JSON text.
   *
   * @throws MalformedResponseException if it is none
   */
  public static RetailPrices read(String page) {
    return read(page.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a page from a stream of UTF-8, to its end; it is not closed.
   *
   * @throws IOException if the stream cannot be read
   * @throws MalformedResponseException if it is no page, or larger than 16 MiB
   */
  public static RetailPrices read(InputStream page) throws IOException {
    return read(page.readNBytes(Json.MAX_BYTES + 1));
  }

  private static RetailPrices read(byte[] page) {
    try {
      return read(Json.read(page));
    } catch (IOException e) {
      throw new MalformedResponseException("a page of prices is no JSON", "$", e);
    }
  }

  /**
   * Asks for a page and for all that follow it. Links are followed to the same host only; no token
   * is sent; each request is sent once.
   *
   * @param url of the first page, with its filter percent-encoded
   * @throws IllegalArgumentException if {@code url} is none
   * @throws ServiceException if an answer is not 200
   * @throws MalformedResponseException if an answer is no page, leads elsewhere, or does not end
   */
  public static RetailPrices fetch(Transport transport, String url) {
    String origin = origin(url);
    List<RetailItem> items = new ArrayList<>();
    String next = url;
    for (int pages = 0; next != null; pages++) {
      if (pages == MAX_PAGES || !isAt(origin, next)) {
        throw new MalformedResponseException(
            "the list of prices does not end, or leads elsewhere", "$.NextPageLink", null);
      }
      RetailPrices page = fetchOne(transport, next);
      items.addAll(page.items);
      next = page.nextPage;
    }
    return new RetailPrices(items, null);
  }

  private static RetailPrices fetchOne(Transport transport, String url) {
    Headers accept = Headers.of("Accept", "application/json");
    TransportResponse answer = transport.execute(new TransportRequest("GET", url, accept, null));
    if (answer.status() != 200) {
      ServiceError error = ServiceError.builder().build();
      throw ServiceException.of(
          "GET " + URI.create(url).getPath(), answer.status(), error, null, null);
    }
    return read(answer.body());
  }

  private static boolean isAt(String origin, String link) {
    try {
      return origin(link).equals(origin);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** The list's own links name the port. */
  private static String origin(String url) {
    URI uri = URI.create(url);
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    return scheme + "://" + host + ":" + (uri.getPort() < 0 ? usual : uri.getPort());
  }

  /** Where the next page is, if this is not the last one. */
  public Optional<String> nextPage() {
    return Optional.ofNullable(nextPage);
  }

  /** How many prices it has that are of use here. */
  public int size() {
    return items.size();
  }

  /** The prices of both; where they differ, the higher ones count. */
  public RetailPrices and(RetailPrices other) {
    List<RetailItem> both = new ArrayList<>(items);
    both.addAll(other.items);
    return new RetailPrices(both, other.nextPage);
  }

  /**
   * A table of these prices, with those of {@code base} for regions and storage types that the list
   * does not have.
   *
   * @throws IllegalArgumentException if the currencies differ
   */
  public Prices over(Prices base) {
    List<RetailItem> ascending = new ArrayList<>(items);
    ascending.sort(Comparator.comparing(RetailItem::price)); // The last one put is the highest.
    Prices.Builder table = base.toBuilder();
    for (RetailItem item : ascending) {
      if (!item.currency().equals(base.currency())) {
        throw new IllegalArgumentException(
            "base is in " + base.currency() + " and the list in " + item.currency());
      }
      StorageAccountType type = item.type();
      if (type == null) {
        table.egressPerGb(item.region(), item.price());
      } else {
        table.storagePerGbMonth(item.region(), type, item.price());
      }
    }
    return table.build();
  }
}
