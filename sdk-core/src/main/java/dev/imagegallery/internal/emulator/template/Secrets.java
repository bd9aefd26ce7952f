package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.TreeSet;

/** The secure values of a deployment; they stay out of messages. */
final class Secrets {

  /** Longest first, so that a secret within another one leaves no rest of it. */
  private final TreeSet<String> values =
      new TreeSet<>(Comparator.comparingInt(String::length).reversed().thenComparing(text -> text));

  void add(JsonNode value) {
    if (value.isTextual() && !value.textValue().isEmpty()) {
      values.add(value.textValue());
    }
    value.forEach(this::add);
  }

  String redact(String text) {
    String redacted = text;
    for (String value : values) {
      redacted = redacted.replace(value, "***");
    }
    return redacted;
  }
}
