package dev.imagegallery.internal.emulator.login;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The fields of a form as browsers send it. Has no toString: some of them are secrets. */
final class Form {

  private final Map<String, String> fields = new HashMap<>();

  private Form() {}

  static Form parse(String body) {
    Form form = new Form();
    for (String field : body.split("&", -1)) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        form.fields.put(decode(field.substring(0, equals)), decode(field.substring(equals + 1)));
      }
    }
    return form;
  }

  /** A field, or {@code ""} if there is none. */
  String get(String name) {
    return fields.getOrDefault(name, "");
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
