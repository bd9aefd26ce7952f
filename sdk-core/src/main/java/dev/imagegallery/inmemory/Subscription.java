package dev.imagegallery.inmemory;

import java.util.Objects;

/**
 * A subscription of the emulated cloud.
 *
 * @param id usually a GUID
 * @param name for people
 * @param tenantId the tenant it trusts
 */
public record Subscription(String id, String name, String tenantId) {

  /** Checks that nothing is missing. */
  public Subscription {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(tenantId, "tenantId");
  }
}
