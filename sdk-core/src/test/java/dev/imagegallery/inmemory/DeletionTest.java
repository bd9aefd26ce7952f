package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.GROUP;
import static dev.imagegallery.inmemory.TestCloud.SUBSCRIPTION;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static dev.imagegallery.inmemory.TestCloud.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.imagegallery.inmemory.TestCloud.Answered;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps things from being deleted: their order, locks, the platform's memory. */
class DeletionTest {

  private static final String LOCK = "/providers/Microsoft.Authorization/locks/keep";
  private static final Duration WINDOW = Duration.ofSeconds(20);

  private final TestCloud cloud = TestCloud.current().readyForVersions();

  @Test
  void R238_children_areDeletedFirst_versionsThenDefinitionsThenTheGallery() {
    cloud.withVersion("1.0.0", "westus");
    Answered gallery = cloud.refused("DELETE", GALLERY, null, 409, "CannotDeleteResource");
    Answered definition = cloud.refused("DELETE", DEFINITION, null, 409, "CannotDeleteResource");

    assertThat(gallery.message())
        .contains("'Microsoft.Compute/galleries/gallery/images/definition, ");
    assertThat(definition.message())
        .contains("'Microsoft.Compute/galleries/gallery/images/definition/versions/1.0.0'");
    cloud.delete(VERSION).is(202);
    cloud.settle().delete(DEFINITION).is(202);
    cloud.settle().delete(GALLERY).is(202);
    cloud.settle().get(GALLERY).is(404);
  }

  @Test
  void R240c_aParent_isStillRefusedForAWhileAfterItsLastChildHasGone() {
    cloud.azure().setGhostChildWindow(WINDOW);
    Answered deleted = cloud.delete(DEFINITION).is(202);
    cloud.advance(Duration.ofSeconds(1));
    assertThat(cloud.follow(deleted.header("Azure-AsyncOperation")).at("/status"))
        .isEqualTo("Succeeded");
    cloud.get(DEFINITION).is(404);

    Answered refused = cloud.refused("DELETE", GALLERY, null, 409, "CannotDeleteResource");

    assertThat(refused.message()).contains("galleries/gallery/images/definition");
    cloud.advance(WINDOW).delete(GALLERY).is(202);
  }

  @Test
  void R240c_theWindow_isOffByDefault_andAChoiceOfTheBuilder() {
    assertThat(cloud.azure().ghostChildWindow()).isZero();
    InMemoryAzure azure = InMemoryAzure.builder().ghostChildWindow(WINDOW).build();

    azure.setGhostChildWindow(Duration.ZERO);
    assertThat(azure.ghostChildWindow()).isZero();
    azure.reset();
    assertThat(azure.ghostChildWindow()).isEqualTo(WINDOW);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> azure.setGhostChildWindow(Duration.ofSeconds(-1)))
        .withMessageContaining("window");
  }

  @Test
  void R240c_whoIsStillSeen_isKeptBySnapshots() {
    cloud.azure().setGhostChildWindow(WINDOW);
    cloud.delete(DEFINITION).is(202);
    cloud.advance(Duration.ofSeconds(1));
    TestCloud other = TestCloud.of(InMemoryAzure.create());

    other.azure().restore(cloud.azure().snapshot());

    other.refused("DELETE", GALLERY, null, 409, "CannotDeleteResource");
    other.advance(WINDOW).delete(GALLERY).is(202);
  }

  @ParameterizedTest
  @ValueSource(strings = {GALLERY, GROUP, SUBSCRIPTION})
  void R240b_aLockOnTheGalleryOrAbove_refusesDeletion_butNoUpdate(String scope) {
    cloud.put(scope + LOCK, "{'properties':{'level':'CanNotDelete'}}").is(201);

    Answered refused = cloud.refused("DELETE", DEFINITION, null, 409, "ScopeLocked");
    cloud.refused("DELETE", GALLERY, null, 409, "ScopeLocked");

    assertThat(refused.message())
        .isEqualTo(
            "The scope '"
                + DEFINITION
                + "' cannot perform delete operation because following scope(s) are locked: '"
                + scope
                + "'. Please remove the lock and try again.");
    cloud.patch(DEFINITION, "{'tags':{'a':'1'}}").is(200);
    cloud.delete(scope + LOCK).is(200);
    cloud.settle().delete(DEFINITION).is(202);
  }

  @Test
  void R240b_aLockBelow_refusesTheDeletionOfTheGroup_butOfNoSibling() {
    cloud.put(DEFINITION + LOCK, "{'properties':{'level':'CanNotDelete'}}").is(201);

    cloud.refused("DELETE", GROUP, null, 409, "ScopeLocked");
    cloud.delete(COMPUTE + "/images/image").is(202);
  }

  @Test
  void R240b_aReadOnlyLock_refusesEveryChange() {
    cloud.put(GALLERY + LOCK, "{'properties':{'level':'ReadOnly'}}").is(201);

    cloud.refused("PATCH", GALLERY, "{'tags':{'a':'1'}}", 409, "ScopeLocked");
    cloud.putRefused(VERSION, version("westus"), 409, "ScopeLocked");
    cloud.refused("DELETE", DEFINITION, null, 409, "ScopeLocked");
    cloud.refused("POST", GALLERY + "/share", "{'operationType':'Reset'}", 409, "ScopeLocked");
    cloud.get(GALLERY).is(200);
    cloud.delete(GALLERY + LOCK).is(200);
    cloud.put(VERSION, version("westus")).is(201);
  }

  @Test
  void aLockWithoutALevel_isRefused() {
    cloud.putRefused(GALLERY + LOCK, "{'properties':{}}", 400, "InvalidParameter");
    cloud.putRefused(GALLERY + LOCK, "{'properties':{'level':'x'}}", 400, "InvalidParameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"moveResources", "validateMoveResources"})
  void R161_R162_galleryResources_areMovedNeitherToAnotherSubscriptionNorToAnotherGroup(
      String action) {
    String other = "22222222-0000-0000-0000-000000000000";
    cloud.azure().addSubscription(new Subscription(other, "Other", InMemoryAzure.DEFAULT_TENANT));
    cloud.withVersion("1.0.0", "westus");
    for (String target :
        new String[] {
          SUBSCRIPTION + "/resourceGroups/rg2", "/subscriptions/" + other + "/resourceGroups/rg"
        }) {
      cloud.put(target, "{'location':'westus'}").is(201);

      Answered refused = move(action, target, GALLERY, DEFINITION, VERSION);

      assertThat(refused.message())
          .startsWith("The resource batch move request has '3' validation errors.");
      assertThat(refused.at("/error/details/0/code")).isEqualTo("ResourceMoveNotSupported");
      assertThat(refused.at("/error/details/0/target")).isEqualTo(GALLERY);
      assertThat(refused.at("/error/details/2/message"))
          .isEqualTo(
              "Resource move is not supported for resource types"
                  + " 'Microsoft.Compute/galleries/images/versions'.");
    }
  }

  private Answered move(String action, String target, String... ids) {
    return cloud.refused(
        "POST", GROUP + "/" + action, moving(target, ids), 409, "ResourceMoveValidationFailed");
  }

  private static String moving(String target, String... ids) {
    return "{'resources':['"
        + String.join("','", ids)
        + "'],'targetResourceGroup':'"
        + target
        + "'}";
  }

  @Test
  void aMoveOfWhatIsNotThere_orToNowhere_isRefused() {
    String move = GROUP + "/moveResources";
    String rg2 = SUBSCRIPTION + "/resourceGroups/rg2";
    cloud.refused("POST", move, moving(rg2, GALLERY), 404, "ResourceGroupNotFound");
    cloud.put(rg2, "{'location':'westus'}").is(201);
    cloud.refused("POST", move, moving(rg2, GALLERY + "2"), 404, "ResourceNotFound");
    cloud.refused(
        "POST", rg2 + "/moveResources", moving(GROUP, GALLERY), 400, "InvalidRequestContent");
    cloud.refused(
        "POST",
        move,
        "{'resources':[],'targetResourceGroup':'" + rg2 + "'}",
        400,
        "InvalidRequestContent");
    cloud.refused(
        "POST",
        move,
        moving("/subscriptions/none/resourceGroups/x", GALLERY),
        404,
        "SubscriptionNotFound");
    cloud.refused("POST", move, moving(rg2, COMPUTE + "/images/image"), 501, "NotImplemented");
  }
}
