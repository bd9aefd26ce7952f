package dev.imagegallery.models.access;

import static dev.imagegallery.models.schema.WireType.STRING;

import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.Timestamp;
import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A role that a principal has at a scope, and for everything below it (R133).
 *
 * @param id the id; {@code null} in a request
 * @param name a GUID, the last part of the id; {@code null} in a request
 * @param type the resource type; {@code null} in a request
 * @param scope id of what the role is for; {@code null} in a request, where it stands in the id
 * @param roleDefinitionId the role; fixed at creation
 * @param principalId object id of who has it; fixed at creation
 * @param principalType what kind of principal it is; without it the service looks the principal up,
 *     which may fail for one just made
 * @param description a text for people
 * @param condition a condition under which alone the role counts
 * @param conditionVersion the version of the condition's language; {@code 2.0}
 * @param delegatedManagedIdentityResourceId the managed identity that assigns for another tenant
 * @param createdOn when it was made; set by the service
 * @param updatedOn when it was last changed; set by the service
 * @param createdBy object id of who made it; set by the service
 * @param updatedBy object id of who last changed it; set by the service
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record RoleAssignment(
    @Nullable ResourceId id,
    @Nullable String name,
    @Nullable String type,
    @Nullable String scope,
    ResourceId roleDefinitionId,
    String principalId,
    @Nullable PrincipalType principalType,
    @Nullable String description,
    @Nullable String condition,
    @Nullable String conditionVersion,
    @Nullable String delegatedManagedIdentityResourceId,
    @Nullable Timestamp createdOn,
    @Nullable Timestamp updatedOn,
    @Nullable String createdBy,
    @Nullable String updatedBy,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<RoleAssignment> SCHEMA =
      Schema.of(
              "RoleAssignment",
              Builder::new,
              Builder::build,
              RoleAssignment::unknown,
              Builder::unknown)
          .property("id", ResourceId.TYPE, RoleAssignment::id, Builder::id)
          .readOnly()
          .property("name", STRING, RoleAssignment::name, Builder::name)
          .readOnly()
          .property("type", STRING, RoleAssignment::type, Builder::type)
          .readOnly()
          .property("properties.scope", STRING, RoleAssignment::scope, Builder::scope)
          .readOnly()
          .property(
              "properties.roleDefinitionId",
              ResourceId.TYPE,
              RoleAssignment::roleDefinitionId,
              Builder::roleDefinitionId)
          .property(
              "properties.principalId", STRING, RoleAssignment::principalId, Builder::principalId)
          .property(
              "properties.principalType",
              PrincipalType.TYPE,
              RoleAssignment::principalType,
              Builder::principalType)
          .property(
              "properties.description", STRING, RoleAssignment::description, Builder::description)
          .mutable()
          .property("properties.condition", STRING, RoleAssignment::condition, Builder::condition)
          .mutable()
          .property(
              "properties.conditionVersion",
              STRING,
              RoleAssignment::conditionVersion,
              Builder::conditionVersion)
          .mutable()
          .property(
              "properties.delegatedManagedIdentityResourceId",
              STRING,
              RoleAssignment::delegatedManagedIdentityResourceId,
              Builder::delegatedManagedIdentityResourceId)
          .property(
              "properties.createdOn", Timestamp.TYPE, RoleAssignment::createdOn, Builder::createdOn)
          .readOnly()
          .property(
              "properties.updatedOn", Timestamp.TYPE, RoleAssignment::updatedOn, Builder::updatedOn)
          .readOnly()
          .property("properties.createdBy", STRING, RoleAssignment::createdBy, Builder::createdBy)
          .readOnly()
          .property("properties.updatedBy", STRING, RoleAssignment::updatedBy, Builder::updatedBy)
          .readOnly()
          .build();

  /** Copies collections and checks the rest. */
  public RoleAssignment {
    Objects.requireNonNull(roleDefinitionId, "roleDefinitionId");
    Objects.requireNonNull(principalId, "principalId");
    Objects.requireNonNull(unknown, "unknown");
  }

  /**
   * An assignment to be.
   *
   * @param role which role
   * @param principalId object id of the user, service principal or group that gets it (R131)
   */
  public static Builder builder(RoleDefinitionId role, String principalId) {
    return new Builder().roleDefinitionId(role.resourceId()).principalId(principalId);
  }

  /** The role. */
  public RoleDefinitionId role() {
    return RoleDefinitionId.parse(roleDefinitionId.text());
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.name = name;
    builder.type = type;
    builder.scope = scope;
    builder.roleDefinitionId = roleDefinitionId;
    builder.principalId = principalId;
    builder.principalType = principalType;
    builder.description = description;
    builder.condition = condition;
    builder.conditionVersion = conditionVersion;
    builder.delegatedManagedIdentityResourceId = delegatedManagedIdentityResourceId;
    builder.createdOn = createdOn;
    builder.updatedOn = updatedOn;
    builder.createdBy = createdBy;
    builder.updatedBy = updatedBy;
    builder.unknown = unknown;
    return builder;
  }

  /** Collects the parts of a {@link RoleAssignment}. */
  public static final class Builder {
    private @Nullable ResourceId id;
    private @Nullable String name;
    private @Nullable String type;
    private @Nullable String scope;
    private @Nullable ResourceId roleDefinitionId;
    private @Nullable String principalId;
    private @Nullable PrincipalType principalType;
    private @Nullable String description;
    private @Nullable String condition;
    private @Nullable String conditionVersion;
    private @Nullable String delegatedManagedIdentityResourceId;
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

    Builder scope(@Nullable String scope) {
      this.scope = scope;
      return this;
    }

    Builder roleDefinitionId(ResourceId roleDefinitionId) {
      this.roleDefinitionId = Objects.requireNonNull(roleDefinitionId, "roleDefinitionId");
      return this;
    }

    Builder principalId(String principalId) {
      this.principalId = Objects.requireNonNull(principalId, "principalId");
      return this;
    }

    /**
     * Sets what kind of principal it is; without it the service looks the principal up, which may
     * fail for one just made.
     */
    public Builder principalType(@Nullable PrincipalType principalType) {
      this.principalType = principalType;
      return this;
    }

    /** Sets a text for people. */
    public Builder description(@Nullable String description) {
      this.description = description;
      return this;
    }

    /** Sets a condition under which alone the role counts. */
    public Builder condition(@Nullable String condition) {
      this.condition = condition;
      return this;
    }

    /** Sets the version of the condition's language; {@code 2.0}. */
    public Builder conditionVersion(@Nullable String conditionVersion) {
      this.conditionVersion = conditionVersion;
      return this;
    }

    /** Sets the managed identity that assigns for another tenant. */
    public Builder delegatedManagedIdentityResourceId(
        @Nullable String delegatedManagedIdentityResourceId) {
      this.delegatedManagedIdentityResourceId = delegatedManagedIdentityResourceId;
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
     * The finished assignment.
     *
     * @throws NullPointerException if a required value is missing
     */
    public RoleAssignment build() {
      return new RoleAssignment(
          id,
          name,
          type,
          scope,
          Objects.requireNonNull(roleDefinitionId, "roleDefinitionId"),
          Objects.requireNonNull(principalId, "principalId"),
          principalType,
          description,
          condition,
          conditionVersion,
          delegatedManagedIdentityResourceId,
          createdOn,
          updatedOn,
          createdBy,
          updatedBy,
          unknown);
    }
  }
}
