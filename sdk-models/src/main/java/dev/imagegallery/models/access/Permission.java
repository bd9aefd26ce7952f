package dev.imagegallery.models.access;

import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.list;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import java.util.List;
import java.util.Objects;

/**
 * What a role allows: the actions that match one of {@code actions} and none of {@code notActions}.
 * In a pattern {@code *} stands for any text, slashes included (R135).
 *
 * @param actions patterns of what is allowed, such as {@code Microsoft.Compute/galleries/*}
 * @param notActions patterns of what is excepted from them; another role may still allow it
 * @param dataActions patterns of what is allowed with the data in resources
 * @param notDataActions patterns of what is excepted from them
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record Permission(
    List<String> actions,
    List<String> notActions,
    List<String> dataActions,
    List<String> notDataActions,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<Permission> SCHEMA =
      Schema.of("Permission", Builder::new, Builder::build, Permission::unknown, Builder::unknown)
          .property("actions", list(STRING), Permission::actions, Builder::actions)
          .property("notActions", list(STRING), Permission::notActions, Builder::notActions)
          .property("dataActions", list(STRING), Permission::dataActions, Builder::dataActions)
          .property(
              "notDataActions", list(STRING), Permission::notDataActions, Builder::notDataActions)
          .build();

  /** Copies collections and checks the rest. */
  public Permission {
    actions = List.copyOf(actions);
    notActions = List.copyOf(notActions);
    dataActions = List.copyOf(dataActions);
    notDataActions = List.copyOf(notDataActions);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A permission for these actions, with no exceptions. */
  public static Permission of(String... actions) {
    return builder().actions(List.of(actions)).build();
  }

  /** A permission to be. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    return new Builder()
        .actions(actions)
        .notActions(notActions)
        .dataActions(dataActions)
        .notDataActions(notDataActions)
        .unknown(unknown);
  }

  /** Collects the parts of a {@link Permission}. */
  public static final class Builder {
    private List<String> actions = List.of();
    private List<String> notActions = List.of();
    private List<String> dataActions = List.of();
    private List<String> notDataActions = List.of();
    private UnknownMembers unknown = UnknownMembers.NONE;

    private Builder() {}

    /** Sets the patterns of what is allowed. */
    public Builder actions(List<String> actions) {
      this.actions = Objects.requireNonNull(actions, "actions");
      return this;
    }

    /** Sets the patterns of what is excepted. */
    public Builder notActions(List<String> notActions) {
      this.notActions = Objects.requireNonNull(notActions, "notActions");
      return this;
    }

    /** Sets the patterns of what is allowed with data. */
    public Builder dataActions(List<String> dataActions) {
      this.dataActions = Objects.requireNonNull(dataActions, "dataActions");
      return this;
    }

    /** Sets the patterns of what is excepted with data. */
    public Builder notDataActions(List<String> notDataActions) {
      this.notDataActions = Objects.requireNonNull(notDataActions, "notDataActions");
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished permission. */
    public Permission build() {
      return new Permission(actions, notActions, dataActions, notDataActions, unknown);
    }
  }
}
