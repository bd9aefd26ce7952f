package dev.imagegallery;

import dev.imagegallery.credential.Authority;

/**
 * The clouds and where their resource managers are. Nothing is shared or replicated between them
 * (R48, R164).
 */
public enum Cloud {
  /** Azure. */
  PUBLIC("https://management.azure.com", "https://login.microsoftonline.com"),
  /** Azure in China, operated by 21Vianet. */
  CHINA("https://management.chinacloudapi.cn", "https://login.chinacloudapi.cn"),
  /** Azure for the government of the United States. */
  US_GOVERNMENT("https://management.usgovcloudapi.net", "https://login.microsoftonline.us"),
  /** Azure in Germany; closed on 29 October 2021. */
  GERMANY("https://management.microsoftazure.de", "https://login.microsoftonline.de");

  private final String endpoint;
  private final String authority;

  Cloud(String endpoint, String authority) {
    this.endpoint = endpoint;
    this.authority = authority;
  }

  /** The resource manager's base URL. */
  public String endpoint() {
    return endpoint;
  }

  /** Who gives tokens for it. */
  public Authority authority() {
    return Authority.of(authority);
  }

  /** What tokens for the resource manager are asked for. */
  public String scope() {
    return endpoint + "/.default";
  }
}
