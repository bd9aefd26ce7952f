package dev.imagegallery.internal.emulator.storage;

import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import dev.imagegallery.internal.emulator.kernel.Resource;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what with a blob. Where callers must prove who they are, a shared access signature, a
 * signature of the whole request with an account's key, or a token of somebody who may list those
 * keys is needed; where not, only a signature that has expired is refused.
 */
final class BlobAccess {

  private static final String ACCOUNTS = "Microsoft.Storage/storageAccounts";
  private static final String SHARED_KEY = "SharedKey ";

  private final Kernel kernel;
  private final boolean required;
  private final KeyHolders holders;

  BlobAccess(Kernel kernel, boolean required, KeyHolders holders) {
    this.kernel = kernel;
    this.required = required;
    this.holders = holders;
  }

  /**
   * Lets a request pass.
   *
   * @param blob what is there; {@code null} if nothing
   * @param permission the letter that a signature must have: r, w, c or d
   */
  void check(Request request, BlobAddress address, @Nullable PageBlob blob, char permission) {
    String signature = request.query("sig");
    if (blob != null && blob.onlySignature() != null) {
      if (!blob.onlySignature().equals(signature)) {
        throw StorageFault.authentication("Signature did not match.");
      }
      return;
    }
    if (signature != null) {
      requireInTime(request);
    }
    if (!required) {
      return;
    }
    String account = kernel.locked(() -> accountId(address.account()));
    if (account == null) {
      throw StorageFault.authentication("There is no such account.");
    }
    String authorization = request.headers().first("Authorization").orElse("");
    if (signature != null) {
      checkSignature(request, address, account, permission, signature);
    } else if (authorization.startsWith(SHARED_KEY)) {
      checkSharedKey(request, address, account, authorization.substring(SHARED_KEY.length()));
    } else if (authorization.isEmpty()) {
      throw StorageFault.noAccess();
    } else if (!kernel.locked(() -> holders.mayListKeys(request, account))) {
      throw StorageFault.permission();
    }
  }

  private @Nullable String accountId(String name) {
    return kernel.subscriptions().all().stream()
        .flatMap(one -> kernel.tree().inSubscription(one.id(), ACCOUNTS).stream())
        .filter(account -> account.name().equalsIgnoreCase(name))
        .map(Resource::id)
        .findFirst()
        .orElse(null);
  }

  private void requireInTime(Request request) {
    Instant now = kernel.now();
    Instant start = time(request.query("st"));
    Instant expiry = time(request.query("se"));
    if ((start != null && start.isAfter(now)) || (expiry != null && !expiry.isAfter(now))) {
      throw StorageFault.authentication("Signature not valid in the specified time frame.");
    }
  }

  private static @Nullable Instant time(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return null;
    }
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw StorageFault.authentication("Signed expiry time or start time is malformed.");
    }
  }

  private static void checkSignature(
      Request request, BlobAddress address, String account, char permission, String signature) {
    String resource = Objects.requireNonNullElse(request.query("sr"), "");
    boolean wholeContainer = resource.equals("c");
    String text =
        request.query("ss") != null
            ? accountText(request, address)
            : blobText(request, address, wholeContainer);
    if (!isSigned(text, account, signature)) {
      throw StorageFault.authentication("Signature did not match.");
    }
    if (Objects.requireNonNullElse(request.query("sp"), "").indexOf(permission) < 0) {
      throw StorageFault.permission();
    }
  }

  private static String blobText(Request request, BlobAddress address, boolean wholeContainer) {
    StringBuilder text = new StringBuilder();
    append(text, request, "sp", "st", "se");
    text.append(address.canonical(wholeContainer)).append('\n');
    append(text, request, "si", "sip", "spr", "sv", "sr");
    text.append('\n'); // no snapshot
    if (isSince(request, "2020-12-06")) {
      append(text, request, "ses");
    }
    append(text, request, "rscc", "rscd", "rsce", "rscl", "rsct");
    return text.substring(0, text.length() - 1);
  }

  private static String accountText(Request request, BlobAddress address) {
    StringBuilder text = new StringBuilder(address.account()).append('\n');
    append(text, request, "sp", "ss", "srt", "st", "se", "sip", "spr", "sv");
    if (isSince(request, "2020-12-06")) {
      append(text, request, "ses");
    }
    return text.toString();
  }

  private static boolean isSince(Request request, String version) {
    return Objects.requireNonNullElse(request.query("sv"), "").compareTo(version) >= 0;
  }

  private static void append(StringBuilder text, Request request, String... names) {
    for (String name : names) {
      text.append(Objects.requireNonNullElse(request.query(name), "")).append('\n');
    }
  }

  private static void checkSharedKey(
      Request request, BlobAddress address, String account, String shown) {
    int colon = shown.indexOf(':');
    boolean known = colon > 0 && shown.substring(0, colon).equalsIgnoreCase(address.account());
    if (!known || !isSigned(requestText(request, address), account, shown.substring(colon + 1))) {
      throw StorageFault.authentication("The MAC signature found in the request is wrong.");
    }
  }

  private static String requestText(Request request, BlobAddress address) {
    StringBuilder text = new StringBuilder(request.method()).append('\n');
    int length = request.content().length;
    text.append(header(request, "Content-Encoding")).append('\n');
    text.append(header(request, "Content-Language")).append('\n');
    text.append(length == 0 ? "" : "" + length).append('\n');
    for (String name :
        new String[] {
          "Content-MD5",
          "Content-Type",
          "Date",
          "If-Modified-Since",
          "If-Match",
          "If-None-Match",
          "If-Unmodified-Since",
          "Range"
        }) {
      text.append(header(request, name)).append('\n');
    }
    Map<String, String> fields = new TreeMap<>();
    request
        .headers()
        .forEach(
            (name, value) -> {
              if (name.toLowerCase(Locale.ROOT).startsWith("x-ms-")) {
                fields.put(name.toLowerCase(Locale.ROOT), value.strip());
              }
            });
    fields.forEach((name, value) -> text.append(name).append(':').append(value).append('\n'));
    text.append('/').append(address.account()).append(request.path());
    Map<String, String> query = new TreeMap<>();
    for (String part : request.rawQuery().split("&", -1)) {
      if (!part.isEmpty()) {
        String name = part.split("=", 2)[0];
        query.put(
            name.toLowerCase(Locale.ROOT), Objects.requireNonNullElse(request.query(name), ""));
      }
    }
    query.forEach((name, value) -> text.append('\n').append(name).append(':').append(value));
    return text.toString();
  }

  private static String header(Request request, String name) {
    return request.headers().first(name).orElse("");
  }

  private static boolean isSigned(String text, String account, String signature) {
    byte[] shown;
    try {
      shown = Base64.getDecoder().decode(signature);
    } catch (IllegalArgumentException e) {
      return false;
    }
    return AccountKeys.NAMES.stream()
        .anyMatch(name -> MessageDigest.isEqual(shown, sign(text, account, name)));
  }

  private static byte[] sign(String text, String account, String keyName) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(AccountKeys.bytes(account, keyName), "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }
}
