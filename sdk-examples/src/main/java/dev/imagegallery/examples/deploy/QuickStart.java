package dev.imagegallery.examples.deploy;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.deployment.DeploymentOutputs;
import dev.imagegallery.deployment.DeploymentParameters;
import dev.imagegallery.deployment.DeploymentTemplate;
import dev.imagegallery.deployment.TemplateDeployment;
import dev.imagegallery.models.Deployment;
import dev.imagegallery.models.DeploymentId;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.VirtualMachine;
import dev.imagegallery.models.WhatIfChange;
import dev.imagegallery.models.WhatIfResult;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The job itself: four templates, one after the other, and the gallery as a template again. */
final class QuickStart {

  private static final String DISK = "https://goldenimages.blob.core.windows.net/vhds/ubuntu.vhd";
  private static final DeploymentParameters NAMES =
      DeploymentParameters.NONE
          .with("galleryName", "golden.images")
          .with("definitionName", "ubuntu-server");

  private final ImageGallerySdk sdk;
  private final PrintStream out;
  private final ResourceGroupId group;

  QuickStart(ImageGallerySdk sdk, PrintStream out) {
    this.sdk = sdk;
    this.out = out;
    this.group = sdk.resourceGroup("template-example");
  }

  /**
   * What there is at the end.
   *
   * @param machine the machine
   * @param gallery the gallery as a template
   */
  record Outcome(VirtualMachine machine, DeploymentTemplate gallery) {}

  Outcome run() {
    sdk.resourceGroups().create(group, ResourceGroup.builder(Region.WEST_US).build());

    DeploymentOutputs gallery =
        deploy(
            "gallery",
            Templates.GALLERY,
            DeploymentParameters.NONE.with("galleryName", "golden.images"));
    deploy("definition", Templates.DEFINITION, NAMES);
    DeploymentOutputs version =
        deploy(
            "version",
            Templates.VERSION,
            NAMES
                .with("versionName", "1.0.0")
                .with("diskUri", DISK)
                .with("regions", List.of("westus", "eastus"))
                .with("replicas", 2));
    deploy(
        "machine",
        Templates.MACHINE,
        DeploymentParameters.NONE
            .with("machineName", "web-1")
            .with("imageId", version.string("versionId"))
            .with("adminPassword", "Example-passw0rd!"));

    GalleryId galleryId = GalleryId.parse(gallery.string("galleryId"));
    return new Outcome(
        sdk.virtualMachines().get(group.virtualMachine("web-1")),
        sdk.galleries().exportTemplate(galleryId));
  }

  /** Asks first what would change, then does it. */
  private DeploymentOutputs deploy(
      String name, DeploymentTemplate template, DeploymentParameters parameters) {
    DeploymentId id = group.deployment(name);
    TemplateDeployment wanted = TemplateDeployment.of(template).with(parameters);
    out.println("Deployment " + name);
    WhatIfResult changes = sdk.deployments().beginWhatIf(id, wanted).await();
    for (WhatIfChange change : changes.changes()) {
      if (change.delta().isEmpty() && !"Ignore".equals(String.valueOf(change.changeType()))) {
        out.printf("  would %s %s%n", change.changeType(), shortened(change.resourceId()));
      }
    }
    Deployment deployed =
        sdk.deployments().beginCreate(id, wanted).onProgress(new StepLines(out)::show).await();
    return DeploymentOutputs.of(deployed);
  }

  private static String shortened(@Nullable String id) {
    String text = String.valueOf(id);
    return text.substring(text.lastIndexOf("/providers/") + "/providers/".length());
  }
}
