package dev.imagegallery.internal.emulator.login;

import java.util.List;

/**
 * Somebody whom roles can be assigned to.
 *
 * @param objectId a GUID
 * @param type {@code User}, {@code ServicePrincipal} or {@code Group}
 * @param displayName for people
 * @param tenantId the tenant it is of
 * @param members object ids of a group's members
 */
public record Principal(
    String objectId, String type, String displayName, String tenantId, List<String> members) {

  /** Copies the list. */
  public Principal {
    members = List.copyOf(members);
  }
}
