package dev.imagegallery.inmemory;

import dev.imagegallery.internal.emulator.region.Cloud;

/**
 * Which of the four clouds an emulated one is. Each has its own regions, and nothing is replicated
 * from one to another (R48, R164).
 */
public enum AzureCloud {
  /** Azure, open to everyone. */
  PUBLIC(Cloud.PUBLIC),
  /** Azure in China, operated by 21Vianet. */
  CHINA(Cloud.CHINA),
  /** Azure for the government of the United States. */
  US_GOVERNMENT(Cloud.US_GOVERNMENT),
  /** Azure in Germany, closed in 2021. */
  GERMANY(Cloud.GERMANY);

  private final Cloud regions;

  AzureCloud(Cloud regions) {
    this.regions = regions;
  }

  /** The name client tools use, such as {@code AzureChinaCloud}. */
  public String serviceName() {
    return regions.serviceName();
  }

  Cloud regions() {
    return regions;
  }
}
