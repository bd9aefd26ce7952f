package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TemplateDeployer.gallery;
import static dev.imagegallery.inmemory.TemplateDeployer.id;
import static dev.imagegallery.inmemory.TemplateDeployer.resources;
import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A deployment may do what its caller may do, and no more. */
class TemplateAccessTest {

  private static final Principal ALICE =
      Principal.user("a11ce000-0000-0000-0000-000000000000", "alice@contoso.example");
  private static final String LOCKS = "/providers/Microsoft.Authorization/locks/keep";
  private static final String TWO_DISKS =
      resources(disk("a", ""), disk("b", "\"dependsOn\": [\"a\"],"));

  private final TestCloud cloud = TestCloud.current();
  private final TemplateDeployer alice = new TemplateDeployer(cloud.as(ALICE));

  {
    cloud.azure().declare(ALICE);
  }

  private static String disk(String name, String more) {
    return """
        {"type": "Microsoft.Compute/disks", "apiVersion": "2022-07-02", "name": "%s", %s
         "location": "westus",
         "properties": {"diskSizeGB": 4, "creationData": {"createOption": "Empty"}}}"""
        .formatted(name, more);
  }

  @Test
  void stranger_deploysNothing() {
    Answered refused = alice.begin("d1", resources(gallery("gallery")), "").is(403);

    assertThat(refused.code()).isEqualTo("AuthorizationFailed");
    assertThat(refused.message()).contains("Microsoft.Resources/deployments/write");
    cloud.get(id("d1")).is(404);
  }

  @Test
  void contributor_deploysWhatItMayMake() {
    cloud.grant("Contributor", ALICE.objectId(), GROUP);

    alice.begin("d1", resources(gallery("gallery")));
    cloud.settle();

    assertThat(cloud.as(ALICE).get(id("d1")).state()).isEqualTo("Succeeded");
    cloud.get(GALLERY).is(200);
  }

  @Test
  void resourceThatTheCallerMayNotMake_isRefusedBeforeAnythingIsMade() {
    cloud.grant("Virtual Machine Contributor", ALICE.objectId(), GROUP);

    Answered refused = alice.begin("d1", resources(disk("a", ""), gallery("gallery")), "").is(403);

    assertThat(refused.code()).isEqualTo("InvalidTemplateDeployment");
    assertThat(refused.message())
        .startsWith(
            "The template deployment failed with error: 'Authorization failed for template"
                + " resource 'gallery' of type 'Microsoft.Compute/galleries'.")
        .contains("Microsoft.Compute/galleries/write");
    assertThat(refused.at("/error/details/0/code")).isEqualTo("AuthorizationFailed");
    assertThat(cloud.get(COMPUTE + "/disks").names()).isEmpty();
    assertThat(alice.validate("d1", resources(gallery("gallery")), "").is(403).code())
        .isEqualTo("InvalidTemplateDeployment");
  }

  @Test
  void rightThatIsTakenMeanwhile_isMissing() {
    cloud.grant("Contributor", ALICE.objectId(), GROUP);
    alice.begin("d1", TWO_DISKS);
    cloud.advance(Duration.ofSeconds(1));
    String assignments = GROUP + "/providers/Microsoft.Authorization/roleAssignments";
    cloud.delete(cloud.get(assignments).at("/value/0/id")).is(200);

    cloud.settle();

    Answered done = cloud.get(id("d1"));
    assertThat(done.state()).isEqualTo("Failed");
    assertThat(done.at("/properties/error/details/0/code")).isEqualTo("AuthorizationFailed");
    assertThat(cloud.get(COMPUTE + "/disks").names()).containsExactly("a");
  }

  @Test
  void tokenThatExpiresMeanwhile_doesNotStopADeployment() {
    InMemoryAzure azure = InMemoryAzure.builder().auth(AuthMode.RBAC).build();
    TestCloud strict = TestCloud.of(azure).withGroup();
    azure.declare(ALICE);
    strict.grant("Contributor", ALICE.objectId(), GROUP);
    String version = "?api-version=2021-04-01";
    String body = TemplateDeployer.body(TWO_DISKS, "", "Incremental");
    Headers token =
        Headers.of("Authorization", "Bearer " + azure.token(ALICE, Duration.ofSeconds(1)));
    TransportResponse accepted =
        azure
            .transport()
            .execute(
                new TransportRequest(
                    "PUT",
                    "https://management.azure.com" + id("d1") + version,
                    token,
                    body.getBytes(StandardCharsets.UTF_8)));

    assertThat(accepted.status()).isEqualTo(201);
    assertThat(strict.settle().get(id("d1")).state()).isEqualTo("Succeeded");
    assertThat(strict.get(COMPUTE + "/disks").names()).containsExactly("a", "b");
  }

  @Test
  void lockOfATemplate_needsTheRightToLock() {
    String lock =
        """
        {"type": "Microsoft.Authorization/locks", "apiVersion": "2020-05-01", "name": "keep",
         "properties": {"level": "CanNotDelete"}}""";
    cloud.grant("Contributor", ALICE.objectId(), GROUP);
    assertThat(alice.begin("d1", resources(lock), "").is(403).code())
        .isEqualTo("InvalidTemplateDeployment");

    cloud.grant("Owner", ALICE.objectId(), GROUP);
    alice.begin("d1", resources(lock));
    cloud.settle();

    cloud.get(GROUP + LOCKS).is(200);
  }
}
