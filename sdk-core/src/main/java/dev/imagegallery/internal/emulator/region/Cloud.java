package dev.imagegallery.internal.emulator.region;

/** One of the four clouds; nothing is replicated from one to another (R48). */
public enum Cloud {
  /** Open to everyone. */
  PUBLIC("AzureCloud"),
  /** Operated by 21Vianet. */
  CHINA("AzureChinaCloud"),
  /** Of the US government. */
  US_GOVERNMENT("AzureUSGovernment"),
  /** Closed in 2021. */
  GERMANY("AzureGermanCloud");

  private final String serviceName;

  Cloud(String serviceName) {
    this.serviceName = serviceName;
  }

  /** The name client tools use, such as {@code AzureCloud}. */
  public String serviceName() {
    return serviceName;
  }
}
