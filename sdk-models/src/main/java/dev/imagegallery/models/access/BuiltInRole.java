package dev.imagegallery.models.access;

/** Roles that every tenant has (R135), to be assigned at any scope. */
public final class BuiltInRole {

  /** Everything, the assignment of roles included. */
  public static final RoleDefinitionId OWNER = role("8e3af657-a8ff-443c-a75c-2fe8c4bcb635");

  /** Everything but assigning roles and sharing galleries with others. */
  public static final RoleDefinitionId CONTRIBUTOR = role("b24988ac-6180-42a0-ab88-20f7382dd24c");

  /** Reads everything. */
  public static final RoleDefinitionId READER = role("acdd72a7-3385-48ef-bd42-f606fba81ae7");

  /** Reads everything and assigns roles. */
  public static final RoleDefinitionId USER_ACCESS_ADMINISTRATOR =
      role("18d7d88d-d35e-4fb5-a5c3-7773c20a72d9");

  /** Assigns roles, and manages access in no other way. */
  public static final RoleDefinitionId RBAC_ADMINISTRATOR =
      role("f58310d9-a9f6-439a-9e8d-f62e7b41a168");

  /** Makes virtual machines; reads no galleries. */
  public static final RoleDefinitionId VIRTUAL_MACHINE_CONTRIBUTOR =
      role("9980e02c-c2be-4d73-94e8-173b1dc7cf3c");

  /** Shares galleries with subscriptions, tenants and the public, and nothing else. */
  public static final RoleDefinitionId GALLERY_SHARING_ADMIN =
      role("1ef6a3be-d0ac-425d-8c01-acb62866290b");

  /** Publishes galleries and what is in them; does not share them. */
  public static final RoleDefinitionId GALLERY_ARTIFACTS_PUBLISHER =
      role("85a2d0d9-2eba-4c9c-b355-11c2cc0788ab");

  /** Reads image definitions and versions, but not galleries. */
  public static final RoleDefinitionId GALLERY_IMAGE_READER =
      role("cf7c76d2-98a3-4358-a134-615aa78bf44d");

  /** Manages snapshots of disks. */
  public static final RoleDefinitionId DISK_SNAPSHOT_CONTRIBUTOR =
      role("7efff54f-a5b4-42b5-a1c5-5411624893ce");

  /** Manages storage accounts, their keys included. */
  public static final RoleDefinitionId STORAGE_ACCOUNT_CONTRIBUTOR =
      role("17d1049b-9a84-46fb-8f53-869881c3d3ab");

  /** Uses managed identities that others made. */
  public static final RoleDefinitionId MANAGED_IDENTITY_OPERATOR =
      role("f1a07417-d97a-45cb-824c-7a7467783830");

  private BuiltInRole() {}

  private static RoleDefinitionId role(String guid) {
    return new RoleDefinitionId("", guid);
  }
}
