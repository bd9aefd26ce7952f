package dev.imagegallery;

import static dev.imagegallery.ClientRequestsTest.row;
import static dev.imagegallery.Sample.DEPLOYMENT;
import static dev.imagegallery.Sample.SUBSCRIPTION;

import dev.imagegallery.ClientRequestsTest.Row;
import dev.imagegallery.models.DeploymentId;
import dev.imagegallery.models.ResourceGroupId;
import java.util.List;

/** The rows of {@link ClientRequestsTest} for deployments. */
final class DeploymentRequestRows {

  private static final ResourceGroupId GROUP_ID = new ResourceGroupId(SUBSCRIPTION, "images");
  private static final DeploymentId ID = GROUP_ID.deployment("gallery");
  private static final DeploymentId AT_SUBSCRIPTION =
      DeploymentId.atSubscription(SUBSCRIPTION, "groups");
  private static final String DEPLOYMENTS = "/providers/Microsoft.Resources/deployments";
  private static final String VERSION = "?api-version=2022-09-01";
  private static final String BODY =
      "{\"properties\":{\"template\":{\"resources\":[]},\"parameters\":{\"name\":{\"value\":"
          + "\"shared\"},\"count\":{\"value\":2}},\"mode\":\"Incremental\"}}";

  private DeploymentRequestRows() {}

  static final List<Row> ALL =
      List.of(
          row(
              "deployments.get(Object)",
              sdk -> sdk.deployments().get(ID),
              sdk -> sdk.deployments().get(ID),
              "GET " + ID + VERSION),
          row(
              "deployments.get(String,String)",
              sdk -> sdk.deployments().get("images", "gallery"),
              sdk -> sdk.deployments().get("images", "gallery"),
              "GET " + ID + VERSION),
          row(
              "deployments.find(Object)",
              sdk -> sdk.deployments().find(AT_SUBSCRIPTION),
              sdk -> sdk.deployments().find(AT_SUBSCRIPTION),
              "GET " + AT_SUBSCRIPTION + VERSION),
          new Row(
              "deployments.beginCreate(DeploymentId,TemplateDeployment)",
              sdk -> sdk.deployments().beginCreate(ID, DEPLOYMENT),
              sdk -> sdk.deployments().beginCreate(ID, DEPLOYMENT),
              "PUT " + ID + VERSION,
              BODY),
          new Row(
              "deployments.beginValidate(DeploymentId,TemplateDeployment)",
              sdk -> sdk.deployments().beginValidate(ID, DEPLOYMENT),
              sdk -> sdk.deployments().beginValidate(ID, DEPLOYMENT),
              "POST " + ID + "/validate" + VERSION,
              BODY),
          new Row(
              "deployments.beginWhatIf(DeploymentId,TemplateDeployment)",
              sdk -> sdk.deployments().beginWhatIf(ID, DEPLOYMENT),
              sdk -> sdk.deployments().beginWhatIf(ID, DEPLOYMENT),
              "POST " + ID + "/whatIf" + VERSION,
              BODY),
          row(
              "deployments.cancel(DeploymentId)",
              sdk -> {
                sdk.deployments().cancel(ID);
                return "done";
              },
              sdk -> sdk.deployments().cancel(ID),
              "POST " + ID + "/cancel" + VERSION),
          row(
              "deployments.exportTemplate(DeploymentId)",
              sdk -> sdk.deployments().exportTemplate(ID),
              sdk -> sdk.deployments().exportTemplate(ID),
              "POST " + ID + "/exportTemplate" + VERSION),
          row(
              "deployments.listOperations(DeploymentId)",
              sdk -> sdk.deployments().listOperations(ID).toList(),
              sdk -> sdk.deployments().listOperations(ID).toList(),
              "GET " + ID + "/operations" + VERSION),
          row(
              "deployments.beginDelete(Object)",
              sdk -> sdk.deployments().beginDelete(ID),
              sdk -> sdk.deployments().beginDelete(ID),
              "DELETE " + ID + VERSION),
          row(
              "deployments.list()",
              sdk -> sdk.deployments().list().toList(),
              sdk -> sdk.deployments().list().toList(),
              "GET /subscriptions/" + SUBSCRIPTION + DEPLOYMENTS + VERSION),
          row(
              "deployments.listByResourceGroup(String)",
              sdk -> sdk.deployments().listByResourceGroup("images").toList(),
              sdk -> sdk.deployments().listByResourceGroup("images").toList(),
              "GET " + GROUP_ID + DEPLOYMENTS + VERSION));
}
