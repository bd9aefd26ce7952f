package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Objects;

/**
 * A point in time as the service writes it: an instant together with its text, so that printing
 * loses nothing (the service answers up to seven fraction digits and an offset, R19). A date
 * without time is midnight UTC (R28). Two timestamps are equal if they are the same instant.
 *
 * @param text the ISO 8601 text
 * @param instant the point in time it names
 */
public record Timestamp(String text, Instant instant) implements Comparable<Timestamp> {

  /** How it looks on the wire. */
  public static final WireType<Timestamp> TYPE = WireType.text(Timestamp::parse, Timestamp::text);

  /** Keeps text and instant together. */
  public Timestamp {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(instant, "instant");
  }

  /** The timestamp of {@code instant}, written with {@code Z}. */
  public static Timestamp of(Instant instant) {
    return new Timestamp(instant.toString(), instant);
  }

  /**
   * Reads ISO 8601: a date, or a date and time with or without offset (none means UTC).
   *
   * @throws IllegalArgumentException if {@code text} is anything else
   */
  public static Timestamp parse(String text) {
    Objects.requireNonNull(text, "text");
    try {
      if (text.length() == 10) {
        return new Timestamp(text, LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
      }
      TemporalAccessor parsed =
          DateTimeFormatter.ISO_DATE_TIME.parseBest(
              text, OffsetDateTime::from, LocalDateTime::from);
      Instant instant =
          parsed instanceof OffsetDateTime offset
              ? offset.toInstant()
              : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
      return new Timestamp(text, instant);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not an ISO 8601 date or time: " + Shortened.of(text), e);
    }
  }

  @Override
  public int compareTo(Timestamp other) {
    return instant.compareTo(other.instant);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Timestamp that && instant.equals(that.instant);
  }

  @Override
  public int hashCode() {
    return instant.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
