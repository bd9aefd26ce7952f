package dev.imagegallery.internal.emulator.template.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.imagegallery.internal.emulator.template.language.Arguments;
import dev.imagegallery.internal.emulator.template.language.FunctionTable;
import dev.imagegallery.internal.json.LenientJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** Functions that encode texts: Base64, data URIs, URIs. */
final class EncodingFunctions {

  private static final String DATA_PREFIX = "data:text/plain;charset=utf8;base64,";
  private static final String UNRESERVED = "-_.~";

  static final FunctionTable TABLE =
      FunctionTable.builder()
          .add("base64", 1, 1, arguments -> text(encode(arguments.text(0))))
          .add("base64ToString", 1, 1, arguments -> text(decode(arguments, arguments.text(0))))
          .add("base64ToJson", 1, 1, EncodingFunctions::base64ToJson)
          .add("dataUri", 1, 1, arguments -> text(DATA_PREFIX + encode(arguments.text(0))))
          .add("dataUriToString", 1, 1, EncodingFunctions::dataUriToString)
          .add("uri", 2, 2, EncodingFunctions::uri)
          .add("uriComponent", 1, 1, arguments -> text(escape(arguments.text(0))))
          .add("uriComponentToString", 1, 1, arguments -> text(unescape(arguments.text(0))))
          .build();

  private EncodingFunctions() {}

  private static JsonNode text(String text) {
    return TextNode.valueOf(text);
  }

  private static String encode(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(Arguments arguments, String encoded) {
    try {
      return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw arguments.failure("the value is not a valid base64 string");
    }
  }

  private static JsonNode base64ToJson(Arguments arguments) {
    String json = decode(arguments, arguments.text(0));
    try {
      return LenientJson.read(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw arguments.failure("the decoded value is not valid JSON");
    }
  }

  private static JsonNode dataUriToString(Arguments arguments) {
    String uri = arguments.text(0);
    int comma = uri.indexOf(',');
    if (!uri.regionMatches(true, 0, "data:", 0, 5) || comma < 0) {
      throw arguments.failure("the value is not a valid data URI");
    }
    String content = uri.substring(comma + 1);
    boolean base64 = uri.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64");
    return text(base64 ? decode(arguments, content) : unescape(content));
  }

  private static JsonNode uri(Arguments arguments) {
    try {
      URI base = new URI(arguments.text(0));
      if (!base.isAbsolute()) {
        throw arguments.failure("the base must be an absolute URI");
      }
      if (base.getRawPath() != null && base.getRawPath().isEmpty()) {
        base = base.resolve("/");
      }
      return text(base.resolve(new URI(arguments.text(1))).toString());
    } catch (URISyntaxException e) {
      throw arguments.failure("the arguments are not valid URIs");
    }
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
        escaped.append(c);
      } else {
        escaped.append('%').append(hex(c >> 4)).append(hex(c & 15));
      }
    }
    return escaped.toString();
  }

  private static char hex(int digit) {
    return "0123456789ABCDEF".charAt(digit);
  }

  private static String unescape(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    byte[] source = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < source.length; i++) {
      int value = source[i] == '%' && i + 2 < source.length ? escapedByte(source, i) : -1;
      bytes.write(value < 0 ? source[i] : value);
      i += value < 0 ? 0 : 2;
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static int escapedByte(byte[] source, int at) {
    int high = Character.digit(source[at + 1], 16);
    int low = Character.digit(source[at + 2], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }
}
