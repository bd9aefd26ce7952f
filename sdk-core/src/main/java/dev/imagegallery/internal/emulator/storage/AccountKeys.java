package dev.imagegallery.internal.emulator.storage;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The two keys of a storage account. They are not kept anywhere: an account has always the same.
 */
public final class AccountKeys {

  /** What they are called. */
  public static final List<String> NAMES = List.of("key1", "key2");

  private AccountKeys() {}

  /** A key in base64, as it is told. */
  public static String of(String accountId, String name) {
    return Base64.getEncoder().encodeToString(bytes(accountId, name));
  }

  static byte[] bytes(String accountId, String name) {
    String text = accountId.toLowerCase(Locale.ROOT) + name;
    UUID made = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    return (made + "" + made).replace("-", "").getBytes(StandardCharsets.UTF_8);
  }
}
