package dev.imagegallery.internal.emulator.login;

import java.util.List;
import java.util.stream.Stream;

/**
 * Who sent a request.
 *
 * @param name how messages call it: a user's name, a service principal's id
 * @param objectId the principal
 * @param tenantId the tenant that the token is of
 * @param isOwner whether it may do everything everywhere
 * @param auxiliary the same client in other tenants, as its further tokens show (R140)
 */
public record Caller(
    String name, String objectId, String tenantId, boolean isOwner, List<Caller> auxiliary) {

  /** The owner of everything. */
  public static final Caller OWNER = new Caller(Tokens.ADMIN, Tokens.ADMIN, "", true, List.of());

  /** Copies the list. */
  public Caller {
    auxiliary = List.copyOf(auxiliary);
  }

  /** Those of its identities, this one first, that are of a tenant. */
  public List<Caller> in(String tenant) {
    return Stream.concat(Stream.of(this), auxiliary.stream())
        .filter(one -> one.tenantId.equalsIgnoreCase(tenant))
        .toList();
  }
}
