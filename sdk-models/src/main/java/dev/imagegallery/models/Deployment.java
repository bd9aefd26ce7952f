package dev.imagegallery.models;

import static dev.imagegallery.models.schema.WireType.ANY;
import static dev.imagegallery.models.schema.WireType.STRING;
import static dev.imagegallery.models.schema.WireType.list;
import static dev.imagegallery.models.schema.WireType.map;

import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.UnknownMembers;
import dev.imagegallery.models.schema.WireType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A deployment of a template: what is asked for, and what came of it.
 *
 * @param id the id; {@code null} in a request
 * @param name the last part of the id; {@code null} in a request
 * @param type the resource type; {@code null} in a request
 * @param location where the data of a deployment at subscription scope is kept
 * @param tags free names and values; at most 50
 * @param template the template, as {@link UnknownMembers} describes values
 * @param templateLink where the template is, in its place
 * @param parameters the parameters by name, each with its {@code value} or {@code reference}
 * @param parametersLink where the parameters are, in their place
 * @param mode what becomes of resources that the template does not name
 * @param correlationId what the activity log calls it; {@code null} in a request
 * @param timestamp when it was changed last; {@code null} in a request
 * @param duration how long it took, ISO 8601; {@code null} in a request
 * @param templateHash a hash of the template; {@code null} in a request
 * @param outputs the outputs by name
 * @param outputResources what was made or changed
 * @param validatedResources what would be made or changed, of a validation
 * @param error why it failed; {@code null} in a request
 * @param provisioningState how far it is; {@code null} in a request
 * @param unknown members this SDK does not know, kept and sent back as they came
 */
public record Deployment(
    @Nullable ResourceId id,
    @Nullable String name,
    @Nullable String type,
    @Nullable Region location,
    Map<String, String> tags,
    @Nullable Object template,
    @Nullable TemplateLink templateLink,
    @Nullable Object parameters,
    @Nullable TemplateLink parametersLink,
    @Nullable DeploymentMode mode,
    @Nullable String correlationId,
    @Nullable Timestamp timestamp,
    @Nullable String duration,
    @Nullable String templateHash,
    Map<String, DeploymentOutput> outputs,
    List<DeployedResource> outputResources,
    List<DeployedResource> validatedResources,
    @Nullable ServiceError error,
    @Nullable ProvisioningState provisioningState,
    UnknownMembers unknown) {

  /** How it looks on the wire. */
  public static final Schema<Deployment> SCHEMA =
      Schema.of("Deployment", Builder::new, Builder::build, Deployment::unknown, Builder::unknown)
          .property("id", ResourceId.TYPE, Deployment::id, Builder::id)
          .readOnly()
          .property("name", STRING, Deployment::name, Builder::name)
          .readOnly()
          .property("type", STRING, Deployment::type, Builder::type)
          .readOnly()
          .property("location", Region.TYPE, Deployment::location, Builder::location)
          .property("tags", map(STRING), Deployment::tags, Builder::tags)
          .mutable()
          .property("properties.template", ANY, Deployment::template, Builder::template)
          .property(
              "properties.templateLink",
              TemplateLink.SCHEMA,
              Deployment::templateLink,
              Builder::templateLink)
          .property("properties.parameters", ANY, Deployment::parameters, Builder::parameters)
          .property(
              "properties.parametersLink",
              TemplateLink.SCHEMA,
              Deployment::parametersLink,
              Builder::parametersLink)
          .property("properties.mode", DeploymentMode.TYPE, Deployment::mode, Builder::mode)
          .property(
              "properties.correlationId", STRING, Deployment::correlationId, Builder::correlationId)
          .readOnly()
          .property(
              "properties.timestamp", Timestamp.TYPE, Deployment::timestamp, Builder::timestamp)
          .readOnly()
          .property("properties.duration", STRING, Deployment::duration, Builder::duration)
          .readOnly()
          .property(
              "properties.templateHash", STRING, Deployment::templateHash, Builder::templateHash)
          .readOnly()
          .property(
              "properties.outputs",
              map(WireType.object(() -> DeploymentOutput.SCHEMA)),
              Deployment::outputs,
              Builder::outputs)
          .readOnly()
          .property(
              "properties.outputResources",
              list(DeployedResource.SCHEMA),
              Deployment::outputResources,
              Builder::outputResources)
          .readOnly()
          .property(
              "properties.validatedResources",
              list(DeployedResource.SCHEMA),
              Deployment::validatedResources,
              Builder::validatedResources)
          .readOnly()
          .property("properties.error", ServiceError.SCHEMA, Deployment::error, Builder::error)
          .readOnly()
          .property(
              "properties.provisioningState",
              ProvisioningState.TYPE,
              Deployment::provisioningState,
              Builder::provisioningState)
          .readOnly()
          .build();

  /** Copies collections and checks the rest. */
  public Deployment {
    tags = Collected.copyOf(tags);
    outputs = Collected.copyOf(outputs);
    outputResources = List.copyOf(outputResources);
    validatedResources = List.copyOf(validatedResources);
    Objects.requireNonNull(unknown, "unknown");
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** A builder that holds all values of this one. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.id = id;
    builder.name = name;
    builder.type = type;
    builder.location = location;
    builder.tags = tags;
    builder.template = template;
    builder.templateLink = templateLink;
    builder.parameters = parameters;
    builder.parametersLink = parametersLink;
    builder.mode = mode;
    builder.correlationId = correlationId;
    builder.timestamp = timestamp;
    builder.duration = duration;
    builder.templateHash = templateHash;
    builder.outputs = outputs;
    builder.outputResources = outputResources;
    builder.validatedResources = validatedResources;
    builder.error = error;
    builder.provisioningState = provisioningState;
    builder.unknown = unknown;
    return builder;
  }

  /** Name and state alone: templates, parameters and outputs may hold secrets. */
  @Override
  public String toString() {
    return "Deployment[name=%s, mode=%s, provisioningState=%s]"
        .formatted(name, mode, provisioningState);
  }

  /** Collects the parts of a {@link Deployment}. */
  public static final class Builder {
    private @Nullable ResourceId id;
    private @Nullable String name;
    private @Nullable String type;
    private @Nullable Region location;
    private Map<String, String> tags = Map.of();
    private @Nullable Object template;
    private @Nullable TemplateLink templateLink;
    private @Nullable Object parameters;
    private @Nullable TemplateLink parametersLink;
    private @Nullable DeploymentMode mode;
    private @Nullable String correlationId;
    private @Nullable Timestamp timestamp;
    private @Nullable String duration;
    private @Nullable String templateHash;
    private Map<String, DeploymentOutput> outputs = Map.of();
    private List<DeployedResource> outputResources = List.of();
    private List<DeployedResource> validatedResources = List.of();
    private @Nullable ServiceError error;
    private @Nullable ProvisioningState provisioningState;
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

    /** Sets where the data of a deployment at subscription scope is kept. */
    public Builder location(@Nullable Region location) {
      this.location = location;
      return this;
    }

    /** Sets free names and values; at most 50. */
    public Builder tags(Map<String, String> tags) {
      this.tags = Objects.requireNonNull(tags, "tags");
      return this;
    }

    /** Adds a tag, or replaces the one of that name. */
    public Builder tag(String name, String value) {
      tags = Collected.plus(tags, name, value);
      return this;
    }

    /** Sets the template, as {@link UnknownMembers} describes values. */
    public Builder template(@Nullable Object template) {
      this.template = template;
      return this;
    }

    /** Sets where the template is, in its place. */
    public Builder templateLink(@Nullable TemplateLink templateLink) {
      this.templateLink = templateLink;
      return this;
    }

    /** Sets the parameters by name, each with its {@code value} or {@code reference}. */
    public Builder parameters(@Nullable Object parameters) {
      this.parameters = parameters;
      return this;
    }

    /** Sets where the parameters are, in their place. */
    public Builder parametersLink(@Nullable TemplateLink parametersLink) {
      this.parametersLink = parametersLink;
      return this;
    }

    /** Sets what becomes of resources that the template does not name. */
    public Builder mode(@Nullable DeploymentMode mode) {
      this.mode = mode;
      return this;
    }

    Builder correlationId(@Nullable String correlationId) {
      this.correlationId = correlationId;
      return this;
    }

    Builder timestamp(@Nullable Timestamp timestamp) {
      this.timestamp = timestamp;
      return this;
    }

    Builder duration(@Nullable String duration) {
      this.duration = duration;
      return this;
    }

    Builder templateHash(@Nullable String templateHash) {
      this.templateHash = templateHash;
      return this;
    }

    Builder outputs(Map<String, DeploymentOutput> outputs) {
      this.outputs = Objects.requireNonNull(outputs, "outputs");
      return this;
    }

    Builder outputResources(List<DeployedResource> outputResources) {
      this.outputResources = Objects.requireNonNull(outputResources, "outputResources");
      return this;
    }

    Builder validatedResources(List<DeployedResource> validatedResources) {
      this.validatedResources = Objects.requireNonNull(validatedResources, "validatedResources");
      return this;
    }

    Builder error(@Nullable ServiceError error) {
      this.error = error;
      return this;
    }

    Builder provisioningState(@Nullable ProvisioningState provisioningState) {
      this.provisioningState = provisioningState;
      return this;
    }

    /** Sets members this SDK does not know, to be sent as they are. */
    public Builder unknown(UnknownMembers unknown) {
      this.unknown = Objects.requireNonNull(unknown, "unknown");
      return this;
    }

    /** The finished deployment. */
    public Deployment build() {
      return new Deployment(
          id,
          name,
          type,
          location,
          tags,
          template,
          templateLink,
          parameters,
          parametersLink,
          mode,
          correlationId,
          timestamp,
          duration,
          templateHash,
          outputs,
          outputResources,
          validatedResources,
          error,
          provisioningState,
          unknown);
    }
  }
}
