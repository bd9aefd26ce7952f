package dev.imagegallery;

import static dev.imagegallery.Sample.DEPLOYMENT;
import static dev.imagegallery.Sample.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.imagegallery.deployment.DeploymentOutputs;
import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.error.OperationFailedException;
import dev.imagegallery.error.ServiceException;
import dev.imagegallery.models.Deployment;
import dev.imagegallery.models.DeploymentId;
import dev.imagegallery.models.WhatIfChangeType;
import dev.imagegallery.models.WhatIfResult;
import dev.imagegallery.operation.DeploymentPoller;
import dev.imagegallery.operation.Poller;
import dev.imagegallery.transport.ScriptedTransport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How deployments are followed on the wire. */
class DeploymentPollerTest {

  private static final DeploymentId ID = new DeploymentId(SUBSCRIPTION, "images", "gallery");
  private static final String STATUS_URL =
      "https://management.azure.com" + ID + "/operationStatuses/1?api-version=2022-09-01&t=1";
  private static final String RESULT_URL =
      "https://management.azure.com/subscriptions/" + SUBSCRIPTION + "/operationresults/7?t=1";
  private static final String VERSION = "?api-version=2022-09-01";

  private final ScriptedTransport transport = new ScriptedTransport();
  private final ImageGallerySdk sdk = Sample.sdk(transport);

  private DeploymentPoller begin(Face face) {
    return face.call(
        () -> sdk.deployments().beginCreate(ID, DEPLOYMENT),
        () -> sdk.async().deployments().beginCreate(ID, DEPLOYMENT));
  }

  private static String deployment(String state) {
    return """
        {"id":"%s","name":"gallery","properties":{"provisioningState":"%s",
         "outputs":{"id":{"type":"String","value":"/galleries/shared"}}}}"""
        .formatted(ID, state);
  }

  private static String steps(String first, String second) {
    return "{\"value\":[" + step("1", "shared", first) + "," + step("2", "ubuntu", second) + "]}";
  }

  private static String step(String id, String name, String state) {
    return """
        {"operationId":"%s","properties":{"provisioningOperation":"Create",
         "provisioningState":"%s","statusCode":"OK",
         "targetResource":{"id":"/galleries/%s","resourceType":"t","resourceName":"%s"}}}"""
        .formatted(id, state, name, name);
  }

  private static String status(String word) {
    return "{\"status\":\"" + word + "\"}";
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void deployment_isWatchedStepByStep_andReadWhenTheyHaveEnded(Face face) {
    transport
        .then(201, deployment("Accepted"), "Azure-AsyncOperation", STATUS_URL)
        .then(200, steps("Running", "NotSpecified"))
        .then(200, steps("Succeeded", "Running"))
        .then(200, steps("Succeeded", "Succeeded"))
        .then(200, status("Succeeded"))
        .then(200, deployment("Succeeded"));
    List<String> seen = new ArrayList<>();

    DeploymentPoller poller = begin(face);
    poller.onProgress(progress -> seen.add(progress.toString()));
    Deployment deployed = face.await(poller);

    assertThat(DeploymentOutputs.of(deployed).string("id")).isEqualTo("/galleries/shared");
    assertThat(seen)
        .containsExactly(
            "0 of 2 done, running shared, ubuntu", "1 of 2 done, running ubuntu", "2 of 2 done");
    assertThat(transport.lines())
        .containsExactly(
            "PUT " + ID + VERSION,
            "GET " + ID + "/operations" + VERSION,
            "GET " + ID + "/operations" + VERSION,
            "GET " + ID + "/operations" + VERSION,
            "GET " + STATUS_URL.substring(STATUS_URL.indexOf("/subscriptions")),
            "GET " + ID + VERSION);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void deploymentThatFails_tellsWhyInsideOut(Face face) {
    transport
        .then(201, deployment("Accepted"), "Azure-AsyncOperation", STATUS_URL)
        .then(200, steps("Failed", "Succeeded"))
        .then(
            200,
            """
            {"status":"Failed","error":{"code":"DeploymentFailed","message":"m",
             "details":[{"code":"Conflict","message":"in use"}]}}""");

    DeploymentPoller poller = begin(face);

    assertThatExceptionOfType(OperationFailedException.class)
        .isThrownBy(() -> face.await(poller))
        .withMessageContaining("DeploymentFailed")
        .satisfies(
            e -> assertThat(e.error().orElseThrow().details().get(0).code()).isEqualTo("Conflict"));
    assertThat(poller.latest().deployment().orElseThrow().failed()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void stepsThatAreNotThereYet_areNoFailure(Face face) {
    transport
        .then(201, deployment("Accepted"), "Azure-AsyncOperation", STATUS_URL)
        .then(404, Sample.error("DeploymentNotFound"))
        .then(200, status("Running"))
        .then(200, "{\"value\":[]}")
        .then(200, status("Succeeded"))
        .then(200, deployment("Succeeded"));

    assertThat(face.await(begin(face)).name()).isEqualTo("gallery");
  }

  @Test
  void resumedElsewhere_stepsAreWatchedThere() {
    transport.then(201, deployment("Accepted"), "Azure-AsyncOperation", STATUS_URL);
    String token = begin(Face.SYNC).resumeToken();
    ScriptedTransport there = new ScriptedTransport();
    there
        .then(200, steps("Succeeded", "Succeeded"))
        .then(200, status("Succeeded"))
        .then(200, deployment("Succeeded"));

    Deployment deployed = Sample.sdk(there).deployments().resumeCreate(token).await();

    assertThat(deployed.name()).isEqualTo("gallery");
    assertThat(there.lines()).first().isEqualTo("GET " + ID + "/operations" + VERSION);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void validation_isAnsweredAtOnceOrLater(Face face) {
    transport
        .then(200, deployment("Succeeded"))
        .then(202, "", "Location", RESULT_URL)
        .then(202, "")
        .then(200, deployment("Succeeded"));

    for (int i = 0; i < 2; i++) {
      Poller<Deployment> poller =
          face.call(
              () -> sdk.deployments().beginValidate(ID, DEPLOYMENT),
              () -> sdk.async().deployments().beginValidate(ID, DEPLOYMENT));
      assertThat(face.await(poller).name()).isEqualTo("gallery");
    }
    assertThat(transport.requests()).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void validationThatRefuses_throws_howeverItIsAnswered(Face face) {
    String refusal = "{\"error\":{\"code\":\"InvalidTemplate\",\"message\":\"line 3\"}}";
    transport.then(400, refusal).then(200, refusal);

    assertThatExceptionOfType(ServiceException.class)
        .isThrownBy(() -> validate(face))
        .withMessageContaining("InvalidTemplate");
    assertThatExceptionOfType(OperationFailedException.class)
        .isThrownBy(() -> validate(face))
        .withMessageContaining("InvalidTemplate");
  }

  private void validate(Face face) {
    face.await(
        face.call(
            () -> sdk.deployments().beginValidate(ID, DEPLOYMENT),
            () -> sdk.async().deployments().beginValidate(ID, DEPLOYMENT)));
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void whatIf_isReadAtItsLocation(Face face) {
    transport
        .then(202, "", "Location", RESULT_URL)
        .then(202, "", "Retry-After", "15")
        .then(
            200,
            """
            {"status":"Succeeded","properties":{"changes":[{"resourceId":"/g","changeType":"Modify",
             "delta":[{"path":"tags.a","propertyChangeType":"Modify","before":"b","after":"c"}]}]}}""");

    WhatIfResult result =
        face.await(
            face.call(
                () -> sdk.deployments().beginWhatIf(ID, DEPLOYMENT),
                () -> sdk.async().deployments().beginWhatIf(ID, DEPLOYMENT)));

    assertThat(result.changes(WhatIfChangeType.MODIFY))
        .singleElement()
        .satisfies(change -> assertThat(change.delta().get(0).after()).isEqualTo("c"));
    assertThat(result.changes(WhatIfChangeType.DELETE)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void exportedTemplate_thatIsNone_isAMalformedAnswer(Face face) {
    transport.then(200, "{\"template\":[]}");

    assertThatExceptionOfType(MalformedResponseException.class)
        .isThrownBy(
            () ->
                face.call(
                    () -> sdk.deployments().exportTemplate(ID),
                    () -> sdk.async().deployments().exportTemplate(ID)));
  }
}
