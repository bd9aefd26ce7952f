package dev.imagegallery.models.access;

import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.list;

import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.Timestamp;
import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A role: what whoever has it may do (R135).
 *
 * @param id the id; {@code null} in a request
 * @param name a GUID, the last part of the id; {@code null} in a request
 * @param type the resource type; {@code null} in a request
 * @param roleName the name for people, unique in the tenant
 * @param roleType whether it is the platform's own or a custom role
 * @param description a text for people
 * @param assignableScopes ids of the scopes in which it can be assigned; {@code /} for all
 * @param permissions what it allows
 * @param createdOn when it was made; set by the service
 * @param updatedOn when it was last changed; set by the service
 * @param createdBy object id of who made it; set by the service
 * @param updatedBy object id of who last changed it; set by the service
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record RoleDefinition(
    @Nullable ResourceId id,
    @Nullable String name,
    @Nullable String type,
    @Nullable String roleName,
    @Nullable RoleType roleType,
    @Nullable String description,
    List<String> assignableScopes,
    List<Permission> permissions,
    @Nullable Timestamp createdOn,
    @Nullable Timestamp updatedOn,
    @Nullable String createdBy,
    @Nullable String updatedBy,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<RoleDefinition> SCHEMA =
      Schema.of(
              "RoleDefinition",
              Builder::new,
              Builder::build,
              RoleDefinition::unknown,
              Builder::unknown)
          .property("id", ResourceId.TYPE, RoleDefinition::id, Builder::id)
          .readOnly()
          .property("name", STRING, RoleDefinition::name, Builder::name)
          .readOnly()
          .property("type", STRING, RoleDefinition::type, Builder::type)
          .readOnly()
          .property("properties.roleName", STRING, RoleDefinition::roleName, Builder::roleName)
          .mutable()
          .property("properties.type", RoleType.TYPE, RoleDefinition::roleType, Builder::roleType)
          .property(
              "properties.description", STRING, RoleDefinition::description, Builder::description)
          .mutable()
          .property(
              "properties.assignableScopes",
              list(STRING),
              RoleDefinition::assignableScopes,
              Builder::assignableScopes)
          .mutable()
          .property(
              "properties.permissions",
              list(Permission.SCHEMA),
              RoleDefinition::permissions,
              Builder::permissions)
          .mutable()
          .property(
              "properties.createdOn", Timestamp.TYPE, RoleDefinition::createdOn, Builder::createdOn)
          .readOnly()
          .property(
              "properties.updatedOn", Timestamp.TYPE, RoleDefinition::updatedOn, Builder::updatedOn)
          .readOnly()
          .property("properties.createdBy", STRING, RoleDefinition::createdBy, Builder::createdBy)
          .readOnly()
          .property("properties.updatedBy", STRING, RoleDefinition::updatedBy, Builder::updatedBy)
          .readOnly()
          .build();

  /** Copies collections and checks the rest. */
  public RoleDefinition {
    assignableScopes = List.copyOf(assignableScopes);
    permissions = List.copyOf(permissions);
    Objects.requireNonNull(unknown, "unknown");
  }

  /**
   * A custom role to be.
   *
   * @param roleName the name for people, unique in the tenant
   * @param permission what it allows
   */
  public static Builder builder(String roleName, Permission permission) {
    return new Builder()
        .roleName(roleName)
        .roleType(RoleType.CUSTOM)
        .permissions(List.of(permission));
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.name = name;
    builder.type = type;
    builder.roleName = roleName;
    builder.roleType = roleType;
    builder.description = description;
    builder.assignableScopes = assignableScopes;
    builder.permissions = permissions;
    builder.createdOn = createdOn;
    builder.updatedOn = updatedOn;
    builder.createdBy = createdBy;
    builder.updatedBy = updatedBy;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link RoleDefinition}. */
  public static final class Builder {
    private @Nullable ResourceId id;
    private @Nullable String name;
    private @Nullable String type;
    private @Nullable String roleName;
    private @Nullable RoleType roleType;
    private @Nullable String description;
    private List<String> assignableScopes = List.of();
    private List<Permission> permissions = List.of();
    private @Nullable Timestamp createdOn;
    private @Nullable Timestamp updatedOn;
    private @Nullable String createdBy;
    private @Nullable String updatedBy;
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    Builder id(@Nullable ResourceId id) {
      this.id = id;
      return this;
    }

    Builder name(@Nullable String name) {
      this.name = name;
      return this;
    }

    Builder type(@Nullable String type) {
      this.type = type;
      return this;
    }

    /** Sets the name for people, unique in the tenant. */
    public Builder roleName(@Nullable String roleName) {
      this.roleName = roleName;
      return this;
    }

    /** Sets whether it is the platform's own or a custom role. */
    public Builder roleType(@Nullable RoleType roleType) {
      this.roleType = roleType;
      return this;
    }

    /** Sets a text for people. */
    public Builder description(@Nullable String description) {
      this.description = description;
      return this;
    }

    /** Sets ids of the scopes in which it can be assigned; {@code /} for all. */
    public Builder assignableScopes(List<String> assignableScopes) {
      this.assignableScopes = Objects.requireNonNull(assignableScopes, "assignableScopes");
      return this;
    }

    /** Sets what it allows. */
    public Builder permissions(List<Permission> permissions) {
      this.permissions = Objects.requireNonNull(permissions, "permissions");
      return this;
    }

    Builder createdOn(@Nullable Timestamp createdOn) {
      this.createdOn = createdOn;
      return this;
    }

    Builder updatedOn(@Nullable Timestamp updatedOn) {
      this.updatedOn = updatedOn;
      return this;
    }

    Builder createdBy(@Nullable String createdBy) {
      this.createdBy = createdBy;
      return this;
    }

    Builder updatedBy(@Nullable String updatedBy) {
      this.updatedBy = updatedBy;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /**
     * The finished role.
     *
     * @throws NullPointerException if a required value is missing
     */
    public RoleDefinition build() {
      return new RoleDefinition(
          id,
          name,
          type,
          roleName,
          roleType,
          description,
          assignableScopes,
          permissions,
          createdOn,
          updatedOn,
          createdBy,
          updatedBy,
          unknown);
    }
  }
}
