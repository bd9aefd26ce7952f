package dev.imagegallery.internal.emulator.error;

import static dev.imagegallery.internal.emulator.error.CatalogEntry.AUTHENTICATION_MISSING;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.AUTHORIZATION_FAILED;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.LINKED_SCOPE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.LINKED_TENANT;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.PRINCIPAL_NOT_FOUND;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.ROLE_ASSIGNMENT_CHANGE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.ROLE_ASSIGNMENT_EXISTS;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.ROLE_ASSIGNMENT_NAME_INVALID;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.ROLE_ASSIGNMENT_NOT_FOUND;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.ROLE_DEFINITION_IN_USE;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.ROLE_DEFINITION_NAME_TAKEN;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.ROLE_DEFINITION_NOT_FOUND;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.TOKEN_EXPIRED;
import static dev.imagegallery.internal.emulator.error.CatalogEntry.TOKEN_INVALID;

import java.time.Instant;

/** Who the caller is, and what the caller may not do. */
public final class AccessFaults {

  private AccessFaults() {}

  /** The caller has no role that allows the action. */
  public static ServiceFault authorizationFailed(
      String client, String objectId, String action, String scope) {
    return AUTHORIZATION_FAILED.fault(client, objectId, action, scope);
  }

  /** The caller may not use a resource that the request names. */
  public static ServiceFault linkedScope(
      String client,
      String objectId,
      String action,
      String scope,
      String linkedAction,
      String linkedScope) {
    return LINKED_SCOPE.fault(client, objectId, action, scope, linkedAction, linkedScope);
  }

  /** The caller's tenant has no access to the subscription of a resource that the request names. */
  public static ServiceFault linkedTenant(
      String action, String scope, String tenantId, String subscriptionId) {
    return LINKED_TENANT.fault(action, scope, tenantId, subscriptionId);
  }

  /** The request has no token. */
  public static ServiceFault authenticationMissing() {
    return AUTHENTICATION_MISSING.fault();
  }

  /** The token is none of the emulator's. */
  public static ServiceFault tokenInvalid() {
    return TOKEN_INVALID.fault();
  }

  /** The token was good once. */
  public static ServiceFault tokenExpired(Instant expiry, Instant now) {
    return TOKEN_EXPIRED.fault(expiry, now);
  }

  /** The principal has the role on the scope already. */
  public static ServiceFault roleAssignmentExists() {
    return ROLE_ASSIGNMENT_EXISTS.fault();
  }

  /** There is no such role assignment. */
  public static ServiceFault roleAssignmentNotFound(String name) {
    return ROLE_ASSIGNMENT_NOT_FOUND.fault(name);
  }

  /** The name of a role assignment is no GUID. */
  public static ServiceFault roleAssignmentNameInvalid(String name) {
    return ROLE_ASSIGNMENT_NAME_INVALID.fault(name);
  }

  /** An existing role assignment is to get another role or principal. */
  public static ServiceFault roleAssignmentChange() {
    return ROLE_ASSIGNMENT_CHANGE.fault();
  }

  /** There is no such role. */
  public static ServiceFault roleDefinitionNotFound(String name) {
    return ROLE_DEFINITION_NOT_FOUND.fault(name);
  }

  /** Another custom role has the name. */
  public static ServiceFault roleDefinitionNameTaken(String roleName) {
    return ROLE_DEFINITION_NAME_TAKEN.fault(roleName);
  }

  /** A custom role that is assigned is to be deleted. */
  public static ServiceFault roleDefinitionInUse(String name) {
    return ROLE_DEFINITION_IN_USE.fault(name);
  }

  /** The principal is none of the subscription's tenant (R139). */
  public static ServiceFault principalNotFound(String objectId, String tenantId) {
    return PRINCIPAL_NOT_FOUND.fault(objectId, tenantId);
  }
}
