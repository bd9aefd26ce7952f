package dev.imagegallery.observe;

import java.util.Objects;

/**
 * A long-running operation that a poller follows.
 *
 * @param name the contract's name, such as {@code GalleryImageVersions_CreateOrUpdate}
 * @param resource the id of the resource
 */
public record OperationInfo(String name, String resource) {

  /** Checks that nothing is missing. */
  public OperationInfo {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(resource, "resource");
  }

  /** For example {@code Galleries_Delete of /subscriptions/…}. */
  @Override
  public String toString() {
    return name + " of " + resource;
  }
}
