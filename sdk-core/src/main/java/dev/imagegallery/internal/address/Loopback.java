package dev.imagegallery.internal.address;

/** The machine itself: the one place that secrets may go to without TLS. */
public final class Loopback {

  private Loopback() {}

  /** Whether a URL's host is the machine itself, by one of its usual names and no other. */
  public static boolean isHost(String host) {
    return host.equalsIgnoreCase("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
  }
}
