package dev.imagegallery.inmemory;

import dev.imagegallery.models.access.PrincipalType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Somebody in an emulated cloud to whom roles can be assigned (R131). Immutable.
 *
 * @param objectId what role assignments name; usually a GUID
 * @param type a user, a service principal or a group
 * @param displayName for people; a user's name is the one it logs in with
 * @param tenantId the tenant it is of, and that its tokens are of
 * @param members object ids of a group's members, which may be groups; else none
 */
public record Principal(
    String objectId,
    PrincipalType type,
    String displayName,
    String tenantId,
    List<String> members) {

  private static final Set<PrincipalType> TYPES =
      Set.of(PrincipalType.USER, PrincipalType.SERVICE_PRINCIPAL, PrincipalType.GROUP);

  /**
   * Copies the list and checks the rest.
   *
   * @throws IllegalArgumentException if there is no object id, another type, or if anything but a
   *     group has members
   */
  public Principal {
    if (objectId.isBlank()) {
      throw new IllegalArgumentException("objectId is blank");
    }
    if (!TYPES.contains(type)) {
      throw new IllegalArgumentException("type is none of User, ServicePrincipal, Group: " + type);
    }
    Objects.requireNonNull(displayName, "displayName");
    Objects.requireNonNull(tenantId, "tenantId");
    members = List.copyOf(members);
    if (!members.isEmpty() && !type.equals(PrincipalType.GROUP)) {
      throw new IllegalArgumentException("members are for groups alone: " + objectId);
    }
  }

  /** A user of the {@linkplain InMemoryAzure#DEFAULT_TENANT default tenant}. */
  public static Principal user(String objectId, String name) {
    return of(objectId, PrincipalType.USER, name);
  }

  /** A service principal of the {@linkplain InMemoryAzure#DEFAULT_TENANT default tenant}. */
  public static Principal servicePrincipal(String objectId, String name) {
    return of(objectId, PrincipalType.SERVICE_PRINCIPAL, name);
  }

  /** A group of the {@linkplain InMemoryAzure#DEFAULT_TENANT default tenant}, without members. */
  public static Principal group(String objectId, String name) {
    return of(objectId, PrincipalType.GROUP, name);
  }

  private static Principal of(String objectId, PrincipalType type, String name) {
    return new Principal(objectId, type, name, InMemoryAzure.DEFAULT_TENANT, List.of());
  }

  /** The same principal in another tenant. */
  public Principal inTenant(String id) {
    return new Principal(objectId, type, displayName, id, members);
  }

  /** The same group with these members and no others. */
  public Principal withMembers(Collection<String> objectIds) {
    return new Principal(objectId, type, displayName, tenantId, List.copyOf(objectIds));
  }

  /** The same group with one member more. */
  public Principal withMember(String memberId) {
    List<String> more = new ArrayList<>(withoutMember(memberId).members);
    more.add(memberId);
    return withMembers(more);
  }

  /** The same group without a member. */
  public Principal withoutMember(String memberId) {
    List<String> fewer = new ArrayList<>(members);
    fewer.removeIf(memberId::equalsIgnoreCase);
    return withMembers(fewer);
  }
}
