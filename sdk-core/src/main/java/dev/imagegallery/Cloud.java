package dev.imagegallery;

/**
 * The clouds and where their resource managers are. Nothing is shared or replicated between them
 * (R48, R164).
 */
public enum Cloud {
  /** Azure. */
  PUBLIC("https://management.azure.com"),
  /** Azure in China, operated by 21Vianet. */
  CHINA("https://management.chinacloudapi.cn"),
  /** Azure for the government of the United States. */
  US_GOVERNMENT("https://management.usgovcloudapi.net");

  private final String endpoint;

  Cloud(String endpoint) {
    this.endpoint = endpoint;
  }

  /** The resource manager's base URL. */
  public String endpoint() {
    return endpoint;
  }

  /** What tokens for the resource manager are asked for. */
  public String scope() {
    return endpoint + "/.default";
  }
}
