package dev.imagegallery.blob;

import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.error.ServiceException;
import dev.imagegallery.internal.retry.RetryAfter;
import dev.imagegallery.models.ServiceError;
import dev.imagegallery.transport.TransportResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads what the storage service answers: header fields, and XML within limits. */
final class BlobAnswers {

  private static final String METADATA = "x-ms-meta-";

  private BlobAnswers() {}

  static BlobProperties properties(TransportResponse response) {
    Map<String, String> metadata = new HashMap<>();
    response
        .headers()
        .forEach(
            (name, value) -> {
              String lower = name.toLowerCase(Locale.ROOT);
              if (lower.startsWith(METADATA)) {
                metadata.put(lower.substring(METADATA.length()), value);
              }
            });
    String size = response.headers().first("Content-Length").orElse("none");
    try {
      return new BlobProperties(Long.parseLong(size), metadata);
    } catch (NumberFormatException e) {
      throw new MalformedResponseException("the blob has no size", "Content-Length", e);
    }
  }

  /**
   * One page of a list of page ranges.
   *
   * @param next what the next page is asked by; {@code null} for the last
   */
  record Ranges(List<PageRange> ranges, @Nullable String next) {}

  static Ranges ranges(byte[] xml) {
    List<PageRange> ranges = new ArrayList<>();
    String next = null;
    long start = -1;
    try {
      XMLStreamReader reader = reader(xml);
      while (reader.hasNext()) {
        if (reader.next() != XMLStreamReader.START_ELEMENT) {
          continue;
        }
        switch (reader.getLocalName()) {
          case "ClearRange" -> start = -1;
          case "Start" -> start = Long.parseLong(reader.getElementText());
          case "End" -> {
            long end = Long.parseLong(reader.getElementText()) + 1;
            ranges.add(new PageRange(start, end));
          }
          case "NextMarker" -> next = reader.getElementText();
          default -> {
            // What is not known is not needed.
          }
        }
      }
    } catch (XMLStreamException | IllegalArgumentException e) {
      throw new MalformedResponseException("the list of page ranges cannot be read", "$", e);
    }
    return new Ranges(ranges, next == null || next.isEmpty() ? null : next);
  }

  /** What is refused, as the exception that the rest of the SDK throws for it. */
  static ServiceException refusal(String call, TransportResponse response, Instant now) {
    String code = response.headers().first("x-ms-error-code").orElse(null);
    String message = null;
    try {
      XMLStreamReader reader = reader(response.body());
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamReader.START_ELEMENT) {
          if (code == null && reader.getLocalName().equals("Code")) {
            code = reader.getElementText();
          } else if (reader.getLocalName().equals("Message")) {
            message = reader.getElementText().lines().findFirst().orElse("");
          }
        }
      }
    } catch (XMLStreamException e) {
      message = message == null && response.body().length > 0 ? excerpt(response) : message;
    }
    return ServiceException.of(
        call,
        response.status(),
        ServiceError.builder().code(code).message(message).build(),
        response.headers().first("x-ms-request-id").orElse(null),
        RetryAfter.of(response.headers(), now).orElse(null));
  }

  private static String excerpt(TransportResponse response) {
    int length = Math.min(response.body().length, 200);
    return new String(response.body(), 0, length, StandardCharsets.UTF_8)
        .replaceAll("\\p{Cntrl}+", " ");
  }

  /** Without documents' own types and entities, by which XML reaches out and grows. */
  private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
  }
}
