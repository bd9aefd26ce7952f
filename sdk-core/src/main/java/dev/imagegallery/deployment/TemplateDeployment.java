package dev.imagegallery.deployment;

import dev.imagegallery.internal.json.FreeValues;
import dev.imagegallery.models.Deployment;
import dev.imagegallery.models.DeploymentMode;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.TemplateLink;
import java.util.Objects;

/**
 * What is to be deployed: a template with its parameters, and how. Immutable and thread-safe.
 *
 * <pre>{@code
 * TemplateDeployment wanted =
 *     TemplateDeployment.of(DeploymentTemplate.read(Path.of("gallery.json")))
 *         .with(DeploymentParameters.NONE.with("galleryName", "shared"));
 * sdk.deployments().beginCreate(group.deployment("gallery"), wanted).await();
 * }</pre>
 */
public final class TemplateDeployment {

  private final Deployment model;

  private TemplateDeployment(Deployment model) {
    this.model = model;
  }

  /** A template, to be deployed in mode Incremental. */
  public static TemplateDeployment of(DeploymentTemplate template) {
    Objects.requireNonNull(template, "template");
    return new TemplateDeployment(
        Deployment.builder()
            .template(FreeValues.of(template.json()))
            .mode(DeploymentMode.INCREMENTAL)
            .build());
  }

  /** A template that the service reads at an address, to be deployed in mode Incremental. */
  public static TemplateDeployment of(TemplateLink link) {
    Objects.requireNonNull(link, "link");
    return new TemplateDeployment(
        Deployment.builder().templateLink(link).mode(DeploymentMode.INCREMENTAL).build());
  }

  /** The same with these parameters, in the place of any there were. */
  public TemplateDeployment with(DeploymentParameters parameters) {
    Objects.requireNonNull(parameters, "parameters");
    return new TemplateDeployment(
        model.toBuilder().parameters(FreeValues.of(parameters.json())).build());
  }

  /** The same in another mode. {@link DeploymentMode#COMPLETE} deletes what it does not name. */
  public TemplateDeployment with(DeploymentMode mode) {
    Objects.requireNonNull(mode, "mode");
    return new TemplateDeployment(model.toBuilder().mode(mode).build());
  }

  /** The same with a region for its data, which deployments at subscription scope need. */
  public TemplateDeployment with(Region location) {
    Objects.requireNonNull(location, "location");
    return new TemplateDeployment(model.toBuilder().location(location).build());
  }

  /** The same with one more tag on the deployment itself. */
  public TemplateDeployment withTag(String name, String value) {
    return new TemplateDeployment(model.toBuilder().tag(name, value).build());
  }

  /** As it is sent. */
  public Deployment model() {
    return model;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TemplateDeployment that && model.equals(that.model);
  }

  @Override
  public int hashCode() {
    return model.hashCode();
  }

  /** Without template and parameters, which may hold secrets. */
  @Override
  public String toString() {
    return "TemplateDeployment[mode=%s, location=%s]".formatted(model.mode(), model.location());
  }
}
