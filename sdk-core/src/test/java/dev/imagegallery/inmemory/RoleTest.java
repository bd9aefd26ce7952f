package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.GROUP;
import static dev.imagegallery.inmemory.TestCloud.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Role definitions and role assignments. */
class RoleTest {

  private static final String AUTHORIZATION = "/providers/Microsoft.Authorization";
  private static final String ASSIGNMENTS = AUTHORIZATION + "/roleAssignments";
  private static final String DEFINITIONS = AUTHORIZATION + "/roleDefinitions";
  private static final String READER = "acdd72a7-3385-48ef-bd42-f606fba81ae7";
  private static final String OWNER = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
  private static final String ALICE = "a11ce000-0000-0000-0000-000000000000";
  private static final String BOB = "b0b00000-0000-0000-0000-000000000000";
  private static final String FIRST = "/00000000-0000-0000-0000-000000000001";
  private static final String SECOND = "/00000000-0000-0000-0000-000000000002";

  private final TestCloud cloud = TestCloud.current().withGallery().withDefinition();

  @ParameterizedTest
  @ValueSource(strings = {SUBSCRIPTION, GROUP, GALLERY, DEFINITION})
  void R130_roleIsAssignedAtEveryScope(String scope) {
    Answered created = cloud.put(scope + ASSIGNMENTS + FIRST, assignment(READER, ALICE)).is(201);

    assertThat(created.at("/id")).isEqualTo(scope + ASSIGNMENTS + FIRST);
    assertThat(created.at("/name")).isEqualTo(FIRST.substring(1));
    assertThat(created.at("/type")).isEqualTo("Microsoft.Authorization/roleAssignments");
    assertThat(created.at("/properties/scope")).isEqualTo(scope);
    assertThat(created.at("/properties/principalId")).isEqualTo(ALICE);
    assertThat(created.at("/properties/principalType")).isEqualTo("ServicePrincipal");
    assertThat(created.at("/properties/roleDefinitionId"))
        .isEqualTo(SUBSCRIPTION + DEFINITIONS + "/" + READER);
    assertThat(cloud.get(scope + ASSIGNMENTS + FIRST).is(200).body()).isEqualTo(created.body());
  }

  @Test
  void assignment_thatIsRepeated_isAnswered_butUnderAnotherNameRefused() {
    cloud.put(GALLERY + ASSIGNMENTS + FIRST, assignment(READER, ALICE)).is(201);

    cloud.put(GALLERY + ASSIGNMENTS + FIRST, assignment(READER, ALICE)).is(200);
    cloud.putRefused(
        GALLERY + ASSIGNMENTS + SECOND, assignment(READER, ALICE), 409, "RoleAssignmentExists");
    cloud.put(GALLERY + ASSIGNMENTS + SECOND, assignment(OWNER, ALICE)).is(201);
  }

  @Test
  void assignment_ofAnotherPrincipalUnderTheSameName_isRefused() {
    cloud.put(GALLERY + ASSIGNMENTS + FIRST, assignment(READER, ALICE)).is(201);

    cloud.putRefused(
        GALLERY + ASSIGNMENTS + FIRST,
        assignment(READER, BOB),
        400,
        "RoleAssignmentUpdateNotPermitted");
  }

  @Test
  void assignment_thatIsMalformed_isRefused() {
    String unknown = "00000000-0000-0000-0000-00000000dead";

    cloud.putRefused(
        GALLERY + ASSIGNMENTS + "/first",
        assignment(READER, ALICE),
        400,
        "InvalidRoleAssignmentId");
    cloud.putRefused(
        GALLERY + ASSIGNMENTS + FIRST,
        assignment(unknown, ALICE),
        404,
        "RoleDefinitionDoesNotExist");
    cloud.putRefused(GALLERY + ASSIGNMENTS + FIRST, "{'properties':{}}", 400, "InvalidParameter");
  }

  @Test
  void delete_answersWhatItWas_andARepeatedOneFindsNothing() {
    String path = GALLERY + ASSIGNMENTS + FIRST;
    cloud.put(path, assignment(READER, ALICE)).is(201);

    assertThat(cloud.delete(path).is(200).at("/properties/principalId")).isEqualTo(ALICE);

    cloud.delete(path).is(204);
    assertThat(cloud.get(path).is(404).code()).isEqualTo("RoleAssignmentNotFound");
  }

  @Test
  void list_atAScope_hasWhatIsAtAboveAndBelow_andWithAtScopeNotWhatIsBelow() {
    cloud.put(SUBSCRIPTION + ASSIGNMENTS + FIRST, assignment(OWNER, ALICE)).is(201);
    cloud.put(DEFINITION + ASSIGNMENTS + SECOND, assignment(READER, BOB)).is(201);

    assertThat(principals(GALLERY, "")).containsExactlyInAnyOrder(ALICE, BOB);
    assertThat(principals(GALLERY, "atScope()")).containsExactly(ALICE);
    assertThat(principals(DEFINITION, "atScope()")).containsExactlyInAnyOrder(ALICE, BOB);
    assertThat(principals(GROUP + "/providers/Microsoft.Compute/images/i", ""))
        .containsExactly(ALICE);
  }

  @Test
  void list_ofAPrincipal_hasOnlyItsAssignments() {
    cloud.put(GALLERY + ASSIGNMENTS + FIRST, assignment(OWNER, ALICE)).is(201);
    cloud.put(GALLERY + ASSIGNMENTS + SECOND, assignment(READER, BOB)).is(201);

    assertThat(principals(SUBSCRIPTION, "principalId%20eq%20'" + BOB + "'")).containsExactly(BOB);
    assertThat(principals(SUBSCRIPTION, "principalId+eq+" + BOB)).containsExactly(BOB);
    assertThat(principals(SUBSCRIPTION, "assignedTo('" + ALICE + "')")).containsExactly(ALICE);
    assertThat(principals(GALLERY, "atScope()%20and%20assignedTo('" + ALICE + "')"))
        .containsExactly(ALICE);
  }

  @Test
  void gallery_withAssignmentsAndNothingElse_canBeDeleted_andTheyGoWithIt() {
    cloud.put(GALLERY + ASSIGNMENTS + FIRST, assignment(OWNER, ALICE)).is(201);
    cloud.delete(DEFINITION).is(202);
    cloud.settle();

    assertThat(cloud.get(GROUP + "/resources").names()).containsExactly("gallery");
    cloud.delete(GALLERY).is(202);
    cloud.settle();

    assertThat(principals(SUBSCRIPTION, "")).isEmpty();
  }

  @Test
  void builtInRole_isFoundByItsName() {
    Answered found =
        cloud.get(
            GALLERY
                + DEFINITIONS
                + "?$filter=roleName%20eq%20'Reader'&api-version=2018-01-01-preview");

    assertThat(found.is(200).names()).containsExactly(READER);
    assertThat(found.at("/value/0/id")).isEqualTo(SUBSCRIPTION + DEFINITIONS + "/" + READER);
    assertThat(found.at("/value/0/properties/roleName")).isEqualTo("Reader");
    assertThat(found.at("/value/0/properties/type")).isEqualTo("BuiltInRole");
    assertThat(found.at("/value/0/properties/assignableScopes")).isEqualTo("[\"/\"]");
    assertThat(found.at("/value/0/properties/permissions/0/actions")).isEqualTo("[\"*/read\"]");
  }

  @Test
  void R135_theRolesOfGalleries_areThere() {
    assertThat(roleNames(""))
        .contains(
            "Owner",
            "Contributor",
            "Compute Gallery Sharing Admin",
            "Compute Gallery Artifacts Publisher",
            "Compute Gallery Image Reader",
            "Virtual Machine Contributor");
    assertThat(cloud.get(DEFINITIONS + "/" + OWNER).is(200).at("/id"))
        .isEqualTo(DEFINITIONS + "/" + OWNER);
  }

  @Test
  void customRole_canBeAssigned_andNotDeletedWhileItIs() {
    String role = "00000000-0000-0000-0000-00000000c001";
    String path = SUBSCRIPTION + DEFINITIONS + "/" + role;
    cloud.put(path, customRole("Image Keeper")).is(201);

    assertThat(roleNames("type%20eq%20'CustomRole'")).containsExactly("Image Keeper");
    cloud.put(GALLERY + ASSIGNMENTS + FIRST, assignment(role, ALICE)).is(201);
    cloud.refused("DELETE", path, null, 400, "RoleDefinitionHasAssignments");
    cloud.delete(GALLERY + ASSIGNMENTS + FIRST).is(200);
    cloud.delete(path).is(200);
    cloud.delete(path).is(204);
    assertThat(cloud.get(path).is(404).code()).isEqualTo("RoleDefinitionDoesNotExist");
  }

  @Test
  void customRole_withATakenName_isRefused() {
    cloud.put(SUBSCRIPTION + DEFINITIONS + FIRST, customRole("Image Keeper")).is(201);

    cloud.putRefused(
        SUBSCRIPTION + DEFINITIONS + SECOND,
        customRole("image keeper"),
        409,
        "RoleDefinitionWithSameNameExists");
  }

  @Test
  void customRole_isListedWhereItCanBeAssigned_andAboveOnlyOnRequest() {
    cloud.put(
        SUBSCRIPTION + DEFINITIONS + FIRST,
        customRole("Group Keeper").replace(SUBSCRIPTION, GROUP));

    String custom = "type%20eq%20'CustomRole'";
    assertThat(roleNames(custom)).isEmpty();
    assertThat(roleNames("atScopeAndBelow()%20and%20" + custom)).containsExactly("Group Keeper");
    assertThat(
            cloud.get(GALLERY + DEFINITIONS + "?api-version=2022-04-01&$filter=" + custom).names())
        .hasSize(1);
  }

  @Test
  void snapshot_keepsRolesAndAssignments() {
    cloud.put(SUBSCRIPTION + DEFINITIONS + SECOND, customRole("Image Keeper")).is(201);
    cloud.put(GALLERY + ASSIGNMENTS + FIRST, assignment(READER, ALICE)).is(201);
    String snapshot = cloud.azure().snapshot();
    cloud.azure().reset();
    assertThat(principals(SUBSCRIPTION, "")).isEmpty();

    cloud.azure().restore(snapshot);

    assertThat(principals(SUBSCRIPTION, "")).containsExactly(ALICE);
    cloud.get(SUBSCRIPTION + DEFINITIONS + SECOND).is(200);
  }

  private List<String> principals(String scope, String filter) {
    String query = "?api-version=2022-04-01" + (filter.isEmpty() ? "" : "&$filter=" + filter);
    return cloud.get(scope + ASSIGNMENTS + query).is(200).body().findValuesAsText("principalId");
  }

  private List<String> roleNames(String filter) {
    String query = "?api-version=2022-04-01" + (filter.isEmpty() ? "" : "&$filter=" + filter);
    return cloud
        .get(SUBSCRIPTION + DEFINITIONS + query)
        .is(200)
        .body()
        .findValuesAsText("roleName");
  }

  private static String assignment(String role, String principal) {
    return "{'properties':{'roleDefinitionId':'%s%s/%s','principalId':'%s'}}"
        .formatted(SUBSCRIPTION, DEFINITIONS, role, principal);
  }

  private static String customRole(String name) {
    return """
        {'properties':{'roleName':'%s','description':'Keeps images','assignableScopes':['%s'],
         'permissions':[{'actions':['Microsoft.Compute/galleries/*']}]}}"""
        .formatted(name, SUBSCRIPTION);
  }
}
