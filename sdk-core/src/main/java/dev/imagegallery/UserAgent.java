package dev.imagegallery;

/** What the SDK calls itself. */
final class UserAgent {

  /** The release, as in the module's pom. */
  static final String RELEASE = "0.1.0";

  private UserAgent() {}

  static String of(String applicationId) {
    String sdk = "imagegallery-java/" + RELEASE + " (Java " + Runtime.version().feature() + ")";
    return applicationId.isEmpty() ? sdk : applicationId + " " + sdk;
  }
}
