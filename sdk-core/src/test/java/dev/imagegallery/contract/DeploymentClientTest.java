package dev.imagegallery.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.deployment.DeploymentOutputs;
import dev.imagegallery.deployment.DeploymentParameters;
import dev.imagegallery.deployment.DeploymentTemplate;
import dev.imagegallery.deployment.TemplateDeployment;
import dev.imagegallery.error.OperationFailedException;
import dev.imagegallery.error.ServiceException;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.models.Deployment;
import dev.imagegallery.models.DeploymentId;
import dev.imagegallery.models.DeploymentOperation;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.ProvisioningState;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.WhatIfChange;
import dev.imagegallery.models.WhatIfChangeType;
import dev.imagegallery.models.WhatIfResult;
import dev.imagegallery.operation.DeploymentPoller;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Templates deployed by the client, on the emulated cloud. */
class DeploymentClientTest {

  private static final String TEMPLATE =
      """
      {
        "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
        "contentVersion": "1.0.0.0",
        // a gallery and one definition
        "parameters": {"galleryName": {"type": "string"}, "count": {"type": "int"}},
        "resources": [
          {"type": "Microsoft.Compute/galleries", "apiVersion": "2024-03-03",
           "name": "[parameters('galleryName')]", "location": "[resourceGroup().location]"},
          {"type": "Microsoft.Compute/galleries/images", "apiVersion": "2024-03-03",
           "name": "[concat(parameters('galleryName'), '/ubuntu')]",
           "location": "[resourceGroup().location]",
           "dependsOn": ["[resourceId('Microsoft.Compute/galleries', parameters('galleryName'))]"],
           "properties": {"osType": "Linux", "osState": "Generalized",
             "identifier": {"publisher": "p", "offer": "o", "sku": "s"}}}],
        "outputs": {
          "id": {"type": "string",
            "value": "[resourceId('Microsoft.Compute/galleries', parameters('galleryName'))]"},
          "count": {"type": "int", "value": "[parameters('count')]"},
          "ready": {"type": "bool", "value": true},
          "list": {"type": "array", "value": [1, "two"]}}
      }""";

  private final InMemoryAzure azure = InMemoryAzure.create();
  private final ImageGallerySdk sdk =
      ImageGallerySdk.builder()
          .transport(azure.transport())
          .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
          .build();
  private final ResourceGroupId group = sdk.resourceGroup("images");
  private final GalleryId gallery = group.gallery("shared");
  private final DeploymentId id = group.deployment("gallery");

  @BeforeEach
  void withGroup() {
    sdk.resourceGroups().create(group, ResourceGroup.builder(Region.EAST_US).build());
  }

  private static TemplateDeployment wanted() {
    return TemplateDeployment.of(DeploymentTemplate.parse(TEMPLATE))
        .with(DeploymentParameters.NONE.with("galleryName", "shared").with("count", 1L << 33));
  }

  private DeploymentPoller begin(Face face, TemplateDeployment wanted) {
    return face.call(
        () -> sdk.deployments().beginCreate(id, wanted),
        () -> sdk.async().deployments().beginCreate(id, wanted));
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void template_isCarriedOut_andAnswersItsOutputs(Face face) {
    List<String> seen = new ArrayList<>();

    DeploymentPoller poller = begin(face, wanted());
    poller.onProgress(progress -> seen.add(progress.toString()));
    Deployment deployed = face.end(poller);

    DeploymentOutputs outputs = DeploymentOutputs.of(deployed);
    assertThat(deployed.provisioningState()).isEqualTo(ProvisioningState.SUCCEEDED);
    assertThat(outputs.string("id")).isEqualTo(gallery.toString());
    assertThat(outputs.integer("count")).isEqualTo(1L << 33);
    assertThat(outputs.bool("ready")).isTrue();
    assertThat(outputs.json("list").toString()).isEqualTo("[1,\"two\"]");
    assertThat(sdk.galleries().get(gallery).location()).isEqualTo(Region.EAST_US);
    assertThat(seen).anyMatch(line -> line.contains("running shared"));
    assertThat(poller.latest().deployment().orElseThrow().of(gallery + "/images/ubuntu"))
        .isPresent();
  }

  @Test
  void outputs_ofAnotherTypeOrName_areToldApart() {
    DeploymentOutputs outputs =
        DeploymentOutputs.of(sdk.deployments().beginCreate(id, wanted()).await());

    assertThatIllegalStateException().isThrownBy(() -> outputs.integer("id"));
    assertThatIllegalStateException().isThrownBy(() -> outputs.string("count"));
    assertThatIllegalStateException().isThrownBy(() -> outputs.bool("list"));
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> outputs.json("none"))
        .withMessageContaining("ready");
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void deployment_isReadListedAndDeleted(Face face) {
    face.end(begin(face, wanted()));

    Deployment read =
        face.call(
            () -> sdk.deployments().get("images", "gallery"),
            () -> sdk.async().deployments().get("images", "gallery"));
    List<DeploymentOperation> steps =
        face.call(
            () -> sdk.deployments().listOperations(id).toList(),
            () -> sdk.async().deployments().listOperations(id).toList());
    DeploymentTemplate template =
        face.call(
            () -> sdk.deployments().exportTemplate(id),
            () -> sdk.async().deployments().exportTemplate(id));

    assertThat(read.outputResources()).hasSize(2);
    assertThat(steps).filteredOn(step -> step.targetResource() != null).hasSize(2);
    assertThat(template).isEqualTo(DeploymentTemplate.parse(TEMPLATE));
    assertThat(sdk.deployments().listByResourceGroup("images"))
        .extracting(Deployment::name)
        .containsExactly("gallery");
    face.end(
        face.call(
            () -> sdk.deployments().beginDelete(id),
            () -> sdk.async().deployments().beginDelete(id)));
    assertThat(sdk.deployments().find(id)).isEmpty();
    assertThat(sdk.galleries().find(gallery)).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void validation_namesWhatWouldBeDeployed_andDeploysNothing(Face face) {
    Deployment valid =
        face.end(
            face.call(
                () -> sdk.deployments().beginValidate(id, wanted()),
                () -> sdk.async().deployments().beginValidate(id, wanted())));

    assertThat(valid.validatedResources())
        .extracting(resource -> resource.id())
        .contains(gallery.toString());
    assertThat(sdk.galleries().find(gallery)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void templateThatIsWrong_isRefusedByValidationAndDeployment(Face face) {
    TemplateDeployment wrong =
        TemplateDeployment.of(
                DeploymentTemplate.parse(TEMPLATE.replace("resourceId(", "recourse(")))
            .with(DeploymentParameters.NONE.with("galleryName", "shared").with("count", 1));

    assertThatExceptionOfType(ServiceException.class)
        .isThrownBy(
            () ->
                face.end(
                    face.call(
                        () -> sdk.deployments().beginValidate(id, wrong),
                        () -> sdk.async().deployments().beginValidate(id, wrong))))
        .matches(e -> e.code().equals("InvalidTemplate"))
        .withMessageContaining("recourse");
    assertThatExceptionOfType(ServiceException.class).isThrownBy(() -> begin(face, wrong));
    assertThat(sdk.deployments().find(id)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void whatIf_tellsWhatWouldChange_andChangesNothing(Face face) {
    WhatIfResult result =
        face.end(
            face.call(
                () -> sdk.deployments().beginWhatIf(id, wanted()),
                () -> sdk.async().deployments().beginWhatIf(id, wanted())));

    assertThat(result.changes(WhatIfChangeType.CREATE))
        .extracting(WhatIfChange::resourceId)
        .containsExactlyInAnyOrder(gallery.toString(), gallery + "/images/ubuntu");
    assertThat(sdk.galleries().find(gallery)).isEmpty();
    face.end(begin(face, wanted()));
    WhatIfResult again = sdk.deployments().beginWhatIf(id, wanted()).await();
    assertThat(again.changes(WhatIfChangeType.CREATE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void deploymentThatFails_saysWhichStepAndWhy(Face face) {
    TemplateDeployment wrong =
        wanted()
            .with(DeploymentParameters.NONE.with("galleryName", "not-allowed!").with("count", 1));

    assertThatExceptionOfType(OperationFailedException.class)
        .isThrownBy(() -> face.end(begin(face, wrong)))
        .withMessageContaining("DeploymentFailed");

    List<DeploymentOperation> steps = sdk.deployments().listOperations(id).toList();
    assertThat(steps)
        .anySatisfy(
            step -> {
              assertThat(step.provisioningState()).isEqualTo(ProvisioningState.FAILED);
              assertThat(String.valueOf(step.statusMessage())).contains("not-allowed!");
            });
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void deployment_canBeCanceledWhileItRuns(Face face) {
    DeploymentPoller poller = begin(face, wanted());

    face.<Object>call(
        () -> {
          sdk.deployments().cancel(id);
          return "done";
        },
        () -> sdk.async().deployments().cancel(id).thenApply(nothing -> "done"));

    assertThatExceptionOfType(OperationFailedException.class)
        .isThrownBy(() -> face.end(poller))
        .withMessageContaining("Canceled");
  }

  @Test
  void deployment_isResumedElsewhere_withItsProgress() {
    String token = sdk.deployments().beginCreate(id, wanted()).resumeToken();
    List<String> seen = new ArrayList<>();

    DeploymentPoller resumed = sdk.deployments().resumeCreate(token);
    resumed.onProgress(progress -> seen.add(progress.toString()));

    assertThat(DeploymentOutputs.of(resumed.await()).bool("ready")).isTrue();
    assertThat(seen).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void atSubscriptionScope_aTemplateMakesResourceGroups(Face face) {
    DeploymentId groups = DeploymentId.atSubscription(InMemoryAzure.DEFAULT_SUBSCRIPTION, "groups");
    TemplateDeployment wanted =
        TemplateDeployment.of(
                DeploymentTemplate.parse(
                    """
                    {"$schema": "https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#",
                     "contentVersion": "1.0.0.0",
                     "resources": [{"type": "Microsoft.Resources/resourceGroups",
                       "apiVersion": "2022-09-01", "name": "made", "location": "westus"}]}"""))
            .with(Region.WEST_US);

    Deployment deployed =
        face.end(
            face.call(
                () -> sdk.deployments().beginCreate(groups, wanted),
                () -> sdk.async().deployments().beginCreate(groups, wanted)));

    assertThat(deployed.location()).isEqualTo(Region.WEST_US);
    assertThat(sdk.resourceGroups().get("made").location()).isEqualTo(Region.WEST_US);
    assertThat(sdk.deployments().list()).extracting(Deployment::name).containsExactly("groups");
  }
}
