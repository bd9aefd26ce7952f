package dev.imagegallery.credential;

import dev.imagegallery.internal.address.Loopback;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Who gives tokens: the base URL of a cloud's sign-in service. Secrets are sent there, so it is
 * {@code https}, or loopback for an emulator. Immutable and thread-safe.
 */
public final class Authority {

  /** Azure. */
  public static final Authority PUBLIC = new Authority("https://login.microsoftonline.com");

  /** Azure in China, operated by 21Vianet. */
  public static final Authority CHINA = new Authority("https://login.chinacloudapi.cn");

  /** Azure for the government of the United States. */
  public static final Authority US_GOVERNMENT = new Authority("https://login.microsoftonline.us");

  /** Azure in Germany, closed in 2021. */
  public static final Authority GERMANY = new Authority("https://login.microsoftonline.de");

  private static final Pattern TENANT = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,127}");
  private static final Pattern PATH = Pattern.compile("(/[0-9A-Za-z][0-9A-Za-z._~-]*)*/?");

  private final String url;

  private Authority(String url) {
    this.url = url;
  }

  /**
   * Another sign-in service, for example an emulator's.
   *
   * @param url {@code https://host[:port][/path]}; {@code http} for loopback alone
   * @throws IllegalArgumentException if it is anything else
   */
  public static Authority of(String url) {
    URI uri = parse(Objects.requireNonNull(url, "url"));
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean bare =
        uri.getHost() != null
            && uri.getRawUserInfo() == null
            && uri.getRawQuery() == null
            && uri.getRawFragment() == null
            && PATH.matcher(uri.getRawPath()).matches();
    if (!bare
        || !(scheme.equals("https") || (scheme.equals("http") && Loopback.isHost(uri.getHost())))) {
      throw new IllegalArgumentException(
          "authority must be https://host[:port][/path]; http is for loopback alone");
    }
    String path = uri.getRawPath().endsWith("/") ? withoutEnd(uri.getRawPath()) : uri.getRawPath();
    return new Authority(scheme + "://" + uri.getRawAuthority() + path);
  }

  private static URI parse(String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("authority is not a URL"); // without it: maybe a secret
    }
  }

  private static String withoutEnd(String path) {
    return path.substring(0, path.length() - 1);
  }

  /**
   * Where a tenant's tokens are asked for.
   *
   * @param tenant its id or one of its domains
   */
  String tokenUrl(String tenant) {
    return url + "/" + tenant + "/oauth2/v2.0/token";
  }

  /** Answers {@code tenant} if it can stand in a URL. */
  static String requireTenant(String tenant) {
    return require("tenantId", tenant);
  }

  /** Answers {@code value} if it is made of an id's characters. */
  static String require(String parameter, String value) {
    if (!TENANT.matcher(Objects.requireNonNull(value, parameter)).matches()) {
      throw new IllegalArgumentException(parameter + " is not an id");
    }
    return value;
  }

  /** The base URL. */
  @Override
  public String toString() {
    return url;
  }
}
