package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.GROUP;
import static dev.imagegallery.inmemory.TestCloud.IMAGE;
import static dev.imagegallery.inmemory.TestCloud.SUBSCRIPTION;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.models.access.PrincipalType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read and change what, by the roles that are assigned. */
class AccessTest {

  private static final String SIBLING_DEFINITION = GALLERY + "/images/sibling";
  private static final String SIBLING_VERSION = DEFINITION + "/versions/2.0.0";
  private static final String OTHER_GALLERY = COMPUTE + "/galleries/other";
  private static final String OPERATION = COMPUTE.replace("/resourceGroups/rg", "");
  private static final String MANAGEMENT = "/providers/Microsoft.Management/managementGroups/";

  private static final Principal ALICE =
      Principal.user("a11ce000-0000-0000-0000-000000000000", "alice@contoso.example");
  private static final Principal ROBOT =
      Principal.servicePrincipal("b0b00000-0000-0000-0000-000000000000", "robot");
  private static final Principal TEAM =
      Principal.group("7ea40000-0000-0000-0000-000000000000", "Imaging")
          .withMember(ALICE.objectId());

  private final TestCloud cloud =
      TestCloud.current()
          .readyForVersions()
          .withVersion("1.0.0", "westus")
          .withVersion("2.0.0", "westus");

  {
    cloud.put(OTHER_GALLERY, "{'location':'westus'}").is(201);
    cloud.put(SIBLING_DEFINITION, TestCloud.definition("Contoso", "Finance", "Sibling")).is(201);
    cloud.settle();
    cloud.azure().declare(ALICE);
    cloud.azure().declare(ROBOT);
  }

  @Test
  void R3_strangerWithoutAnAssignment_cannotReadAGallery() {
    Answered refused = cloud.as(ALICE).refused("GET", GALLERY, null, 403, "AuthorizationFailed");

    assertThat(refused.message())
        .isEqualTo(
            "The client 'alice@contoso.example' with object id '"
                + ALICE.objectId()
                + "' does not have authorization to perform action"
                + " 'Microsoft.Compute/galleries/read' over scope '"
                + GALLERY
                + "' or the scope is invalid. If access was recently granted, please refresh your"
                + " credentials.");
    cloud.get(GALLERY).is(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {GALLERY, DEFINITION, VERSION})
  void R130_readerAtEachOfTheThreeScopes_readsThere(String scope) {
    cloud.as(ROBOT).get(scope).is(403);

    cloud.grant("Reader", ROBOT.objectId(), scope);

    cloud.as(ROBOT).get(scope).is(200);
  }

  @Test
  void R131_userServicePrincipalAndGroup_areGivenAccess() {
    Principal bob = Principal.user("b0b00000-1111-0000-0000-000000000000", "bob");
    cloud.azure().declare(TEAM.withMembers(List.of(bob.objectId())));
    cloud.grant("Reader", ALICE.objectId(), GALLERY);
    cloud.grant("Reader", ROBOT.objectId(), GALLERY);
    cloud.as(bob).get(GALLERY).is(403);

    cloud.grant("Reader", TEAM.objectId(), GALLERY);

    cloud.as(ALICE).get(GALLERY).is(200);
    cloud.as(ROBOT).get(GALLERY).is(200);
    cloud.as(bob).get(GALLERY).is(200);
  }

  @Test
  void R131_memberOfANestedGroup_gainsAccess_andLosesItOnLeaving() {
    Principal outer =
        Principal.group("0e7e0000-0000-0000-0000-000000000000", "All").withMember(TEAM.objectId());
    cloud.azure().declare(TEAM.withMembers(List.of()));
    cloud.azure().declare(outer);
    cloud.grant("Reader", outer.objectId(), GALLERY);
    cloud.as(ALICE).get(GALLERY).is(403);

    cloud.azure().addMember(TEAM.objectId(), ALICE.objectId());
    cloud.as(ALICE).get(VERSION).is(200);

    cloud.azure().removeMember(TEAM.objectId(), ALICE.objectId());
    cloud.as(ALICE).get(VERSION).is(403);
  }

  @Test
  void R131_groupsThatHoldEachOther_areNoEndlessRing() {
    Principal other = Principal.group("0e7e0000-0000-0000-0000-000000000000", "Other");
    cloud.azure().declare(TEAM.withMember(other.objectId()));
    cloud.azure().declare(other.withMember(TEAM.objectId()));

    cloud.grant("Reader", other.objectId(), GALLERY);

    cloud.as(ALICE).get(GALLERY).is(200);
  }

  @ParameterizedTest
  @CsvSource({
    GALLERY + ",200,200,200",
    DEFINITION + ",403,200,200",
    VERSION + ",403,403,200",
  })
  void R132_whatIsShared_isReadWithAllBelowIt_andNothingElse(
      String shared, int gallery, int definition, int version) {
    cloud.grant("Reader", ALICE.objectId(), shared);
    TestCloud alices = cloud.as(ALICE);

    alices.get(GALLERY).is(gallery);
    alices.get(DEFINITION).is(definition);
    alices.get(VERSION).is(version);
    alices.get(SIBLING_DEFINITION).is(shared.equals(GALLERY) ? 200 : 403);
    alices.get(SIBLING_VERSION).is(shared.equals(VERSION) ? 403 : 200);
    alices.get(OTHER_GALLERY).is(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/", "managementGroup", SUBSCRIPTION, GROUP, GALLERY, DEFINITION, VERSION})
  void R133_assignment_holdsForEverythingBelowItsScope(String named) {
    String scope =
        switch (named) {
          case "/" -> "";
          case "managementGroup" -> MANAGEMENT + InMemoryAzure.DEFAULT_TENANT;
          default -> named;
        };

    cloud.grant("Reader", ALICE.objectId(), scope);

    cloud.as(ALICE).get(VERSION).is(200);
    cloud.as(ALICE).get(OTHER_GALLERY).is(scope.length() < GALLERY.length() ? 200 : 403);
  }

  @Test
  void R133_managementGroups_nest_andHoldWhatIsMovedIntoThem() {
    String parent = "{'properties':{'details':{'parent':{'id':'" + MANAGEMENT + "imaging'}}}}";
    cloud.put(MANAGEMENT + "imaging", "{}").is(200);
    cloud.put(MANAGEMENT + "production", parent).is(200);
    cloud.grant("Reader", ALICE.objectId(), MANAGEMENT + "imaging");
    cloud.as(ALICE).get(GALLERY).is(403);

    cloud.put(MANAGEMENT + "production" + SUBSCRIPTION, null).is(204);

    cloud.as(ALICE).get(GALLERY).is(200);
    String snapshot = cloud.azure().snapshot();
    cloud.delete(MANAGEMENT + "production" + SUBSCRIPTION).is(204);
    cloud.as(ALICE).get(GALLERY).is(403);
    cloud.azure().restore(snapshot);
    cloud.as(ALICE).get(GALLERY).is(200);
  }

  @Test
  void R134_stranger_cannotTellWhatIsMissingFromWhatIsHidden() {
    TestCloud strangers = cloud.as(ALICE);

    for (String missing : List.of(GALLERY + "x", DEFINITION + "x", GROUP + "x", VERSION + "9")) {
      Answered refused = strangers.refused("GET", missing, null, 403, "AuthorizationFailed");
      assertThat(refused.message()).contains("over scope '" + missing + "'");
    }
    strangers.refused("PUT", GALLERY, "{'location':'westus'}", 403, "AuthorizationFailed");
    strangers.refused("PUT", GALLERY + "x", "{'location':'westus'}", 403, "AuthorizationFailed");
    strangers.refused("DELETE", GALLERY + "x", null, 403, "AuthorizationFailed");
    strangers.refused("PATCH", GALLERY, "{'tags':{}}", 403, "AuthorizationFailed");
    assertThat(strangers.get(GALLERY + "x/images").is(200).body())
        .isEqualTo(strangers.get(GALLERY + "/images").is(200).body());
    assertThat(strangers.get(GROUP + "x/resources").is(200).names()).isEmpty();
  }

  @Test
  void R134_anAssignmentThatIsTakenAway_grantsNothing() {
    cloud.grant("Reader", ALICE.objectId(), GALLERY);
    String assignments = GALLERY + "/providers/Microsoft.Authorization/roleAssignments";
    String id = cloud.get(assignments).at("/value/0/id");

    cloud.delete(id).is(200);

    cloud.as(ALICE).get(GALLERY).is(403);
  }

  /** Each letter is an operation of the table below. */
  @ParameterizedTest
  @CsvSource({
    "Owner,GWDSIiVMmwRA",
    "Contributor,GWDIiVMmwR",
    "Reader,GIVMR",
    "User Access Administrator,GIVMRA",
    "Role Based Access Control Administrator,GIVMRA",
    "Virtual Machine Contributor,wR",
    "Compute Gallery Sharing Admin,S",
    "Compute Gallery Artifacts Publisher,GWDIiVMmwR",
    "Compute Gallery Image Reader,IV",
    "Disk Snapshot Contributor,R",
    "Storage Account Contributor,R",
    "Managed Identity Operator,R",
  })
  void R135_builtInRole_allowsWhatItsActionsSay(String role, String allowed) {
    cloud.grant(role, ALICE.objectId(), SUBSCRIPTION);

    StringBuilder may = new StringBuilder();
    for (Tried tried : Tried.ALL) {
      Answered answer = cloud.as(ALICE).send(tried.method, tried.path, tried.body);
      boolean refused = answer.response().status() == 403;
      assertThat(refused).as(tried.method + " " + tried.path).isEqualTo(!allows(allowed, tried));
      if (!refused) {
        may.append(tried.letter);
      }
    }
    assertThat(may.toString()).isEqualTo(allowed);
  }

  private static boolean allows(String allowed, Tried tried) {
    return allowed.indexOf(tried.letter) >= 0;
  }

  /** Operations whose bodies are refused for other reasons, so that none changes anything. */
  private record Tried(char letter, String method, String path, String body) {
    static final List<Tried> ALL =
        List.of(
            new Tried('G', "GET", GALLERY, null),
            new Tried('W', "PUT", GALLERY, "{'location':'nowhere'}"),
            new Tried('D', "DELETE", COMPUTE + "/galleries/missing", null),
            new Tried('S', "POST", GALLERY + "/share", "{'operationType':'Nonsense'}"),
            new Tried('I', "GET", DEFINITION, null),
            new Tried('i', "PUT", DEFINITION, "{'location':'nowhere'}"),
            new Tried('V', "GET", VERSION, null),
            new Tried('M', "GET", IMAGE, null),
            new Tried('m', "PUT", IMAGE, "{'location':'nowhere'}"),
            new Tried('w', "PUT", COMPUTE + "/virtualMachines/v", "{'location':'nowhere'}"),
            new Tried('R', "GET", GROUP, null),
            new Tried(
                'A',
                "DELETE",
                GALLERY
                    + "/providers/Microsoft.Authorization/roleAssignments/"
                    + "00000000-0000-0000-0000-00000000dead",
                null));
  }

  @Test
  void R135_severalAssignments_addUp() {
    cloud.grant("Compute Gallery Image Reader", ALICE.objectId(), SUBSCRIPTION);
    cloud.as(ALICE).get(GALLERY).is(403);
    cloud.grant("Contributor", ALICE.objectId(), GALLERY);
    cloud.as(ALICE).post(GALLERY + "/share", "{'operationType':'Nonsense'}").is(403);

    cloud.grant("Compute Gallery Sharing Admin", ALICE.objectId(), GALLERY);

    cloud.as(ALICE).get(GALLERY).is(200);
    cloud.as(ALICE).post(GALLERY + "/share", "{'operationType':'Nonsense'}").is(400);
  }

  @ParameterizedTest
  @CsvSource({
    "Microsoft.Compute/galleries/images/*,,403,200,200",
    "microsoft.compute/GALLERIES/*/READ,,403,200,200",
    "Microsoft.Compute/*,Microsoft.Compute/galleries/images/versions/*,200,200,403",
    "*/versions/read,,403,403,200",
    "*,Microsoft.Compute/*/read,403,403,403",
    "Microsoft.*/images/*d,,403,200,200",
    "Microsoft.Storage/*,,403,403,403",
  })
  void R135_customRole_matchesItsPatterns(
      String actions, String notActions, int gallery, int definition, int version) {
    String excepted = notActions == null ? "" : "'" + notActions + "'";
    cloud
        .put(
            SUBSCRIPTION
                + "/providers/Microsoft.Authorization/roleDefinitions/"
                + "c0000000-0000-0000-0000-000000000000",
            """
            {'properties':{'roleName':'Custom','assignableScopes':['%s'],
             'permissions':[{'actions':['%s'],'notActions':[%s]}]}}"""
                .formatted(SUBSCRIPTION, actions, excepted))
        .is(201);

    cloud.grant("Custom", ALICE.objectId(), SUBSCRIPTION);

    cloud.as(ALICE).get(GALLERY).is(gallery);
    cloud.as(ALICE).get(DEFINITION).is(definition);
    cloud.as(ALICE).get(VERSION).is(version);
  }

  @Test
  void R144_share_needsTheActionThatContributorsLack() {
    cloud
        .put(
            COMPUTE + "/galleries/open",
            "{'location':'westus','properties':" + "{'sharingProfile':{'permissions':'Groups'}}}")
        .is(201);
    cloud.settle();
    String share = COMPUTE + "/galleries/open/share";
    String body =
        "{'operationType':'Add','groups':[{'type':'Subscriptions','ids':['"
            + InMemoryAzure.DEFAULT_SUBSCRIPTION
            + "']}]}";
    cloud.grant("Contributor", ALICE.objectId(), SUBSCRIPTION);
    cloud.grant("Compute Gallery Sharing Admin", ROBOT.objectId(), COMPUTE + "/galleries/open");

    cloud.as(ALICE).refused("POST", share, body, 403, "AuthorizationFailed");
    Answered accepted = cloud.as(ROBOT).post(share, body).is(202);

    String status = accepted.header("Azure-AsyncOperation");
    assertThat(cloud.as(ROBOT).follow(status).is(200).at("/status")).isEqualTo("InProgress");
    cloud.as(Principal.user("nobody", "nobody")).follow(status).is(403);
  }

  @Test
  void operation_isAskedAboutByWhoStartedIt_alsoAfterARestore() {
    cloud.grant("Contributor", ALICE.objectId(), GALLERY);
    String created = GALLERY + "/images/mine";
    String body = TestCloud.definition("Contoso", "Finance", "Mine");
    String status = cloud.as(ALICE).put(created, body).is(201).header("Azure-AsyncOperation");

    cloud.azure().restore(cloud.azure().snapshot());

    cloud.as(ALICE).follow(status).is(200);
    cloud.as(ROBOT).follow(status).is(403);
    assertThat(cloud.as(ROBOT).get(OPERATION + "/locations/westus/capsOperations/x").is(403).code())
        .isEqualTo("AuthorizationFailed");
  }

  @Test
  void R235_lists_haveWhatTheCallerMayRead() {
    cloud.grant("Reader", ALICE.objectId(), DEFINITION);
    TestCloud alices = cloud.as(ALICE);

    assertThat(alices.get(GALLERY + "/images").is(200).names()).containsExactly("definition");
    assertThat(alices.get(DEFINITION + "/versions").names()).containsExactly("1.0.0", "2.0.0");
    assertThat(alices.get(SIBLING_DEFINITION + "/versions").is(200).names()).isEmpty();
    assertThat(alices.get(OPERATION + "/galleries").is(200).names()).isEmpty();
    assertThat(alices.get(GROUP + "/resources?api-version=2021-04-01&showHiddenTypes=true").names())
        .containsExactlyInAnyOrder("definition", "1.0.0", "2.0.0");
    assertThat(alices.get(SUBSCRIPTION + "/resourceGroups").is(200).names()).isEmpty();
  }

  @Test
  void R235_pages_ofWhatIsReadable_areFull_andSayNothingOfTheRest() {
    InMemoryAzure small = InMemoryAzure.builder().pageSize(1).build();
    TestCloud many = TestCloud.of(small).withGroup();
    for (String name : List.of("a", "b", "c", "d")) {
      many.put(COMPUTE + "/galleries/" + name, "{'location':'westus'}").is(201);
    }
    many.grant("Reader", ALICE.objectId(), COMPUTE + "/galleries/b");
    many.grant("Reader", ALICE.objectId(), COMPUTE + "/galleries/d");

    Answered first = many.as(ALICE).get(OPERATION + "/galleries").is(200);
    Answered second = many.as(ALICE).follow(first.at("/nextLink")).is(200);

    assertThat(first.names()).containsExactly("b");
    assertThat(second.names()).containsExactly("d");
    assertThat(second.has("/nextLink")).isFalse();
  }

  @Test
  void R235_subscriptions_areListedToWhoHasAnyRightInThem() {
    String other = "20000000-0000-0000-0000-000000000000";
    cloud.azure().addSubscription(new Subscription(other, "Other", InMemoryAzure.DEFAULT_TENANT));
    assertThat(cloud.as(ALICE).get("/subscriptions").is(200).body().path("value")).isEmpty();

    cloud.grant("Reader", ALICE.objectId(), VERSION);

    assertThat(cloud.as(ALICE).get("/subscriptions").body().findValuesAsText("subscriptionId"))
        .containsExactly(InMemoryAzure.DEFAULT_SUBSCRIPTION);
    cloud.as(ALICE).get(SUBSCRIPTION).is(200);
    cloud.as(ALICE).get("/subscriptions/" + other).is(403);
    assertThat(cloud.get("/subscriptions").body().path("value")).hasSize(2);
  }

  @Test
  void permissions_areThoseOfTheCaller() {
    String path = GALLERY + "/providers/Microsoft.Authorization/permissions";
    cloud.grant("Reader", ALICE.objectId(), GROUP);

    assertThat(cloud.as(ALICE).get(path).at("/value/0/actions")).isEqualTo("[\"*/read\"]");
    assertThat(cloud.as(ROBOT).get(path).is(200).body().path("value")).isEmpty();
    assertThat(cloud.get(path).at("/value/0/actions")).isEqualTo("[\"*\"]");
  }

  /** Scenario 10: the matrix of R132 over three kinds of principals. */
  @ParameterizedTest
  @ValueSource(strings = {"User", "ServicePrincipal", "Group"})
  void scenario10_accessMatrix_isTheSameForAllKindsOfPrincipals(String kind) {
    Principal member = kind.equals("ServicePrincipal") ? ROBOT : ALICE;
    String assignee = kind.equals("Group") ? TEAM.objectId() : member.objectId();
    cloud.azure().declare(TEAM);
    List<String> rows = List.of(VERSION, DEFINITION, GALLERY);

    for (int row = 0; row < rows.size(); row++) {
      cloud.grant("Reader", assignee, rows.get(row));
      for (int column = 0; column < rows.size(); column++) {
        cloud.as(member).get(rows.get(column)).is(column <= row ? 200 : 403);
      }
    }
    cloud.as(kind.equals("ServicePrincipal") ? ALICE : ROBOT).get(VERSION).is(403);
  }

  @Test
  void principals_areKeptInSnapshots_andForgottenByReset() {
    cloud.azure().declare(TEAM);
    cloud.grant("Reader", TEAM.objectId(), GALLERY);
    String snapshot = cloud.azure().snapshot();

    cloud.azure().reset();
    assertThat(cloud.azure().principals()).isEmpty();
    cloud.azure().restore(snapshot);

    assertThat(cloud.azure().principals()).containsExactlyInAnyOrder(ALICE, ROBOT, TEAM);
    cloud.as(ALICE).get(GALLERY).is(200);
  }

  @Test
  void declaredPrincipal_isReplacedByTheNextOfItsId() {
    Principal renamed =
        new Principal(
            ALICE.objectId().toUpperCase(java.util.Locale.ROOT),
            PrincipalType.SERVICE_PRINCIPAL,
            "alice's script",
            InMemoryAzure.DEFAULT_TENANT,
            List.of());

    cloud.azure().declare(renamed);

    assertThat(cloud.azure().principals()).containsExactlyInAnyOrder(renamed, ROBOT);
  }

  @Test
  void mistakesOfTheTest_areRefusedWithTheNameOfTheParameter() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cloud.azure().addMember(ALICE.objectId(), ROBOT.objectId()))
        .withMessageContaining("groupId");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ALICE.withMember(ROBOT.objectId()))
        .withMessageContaining("members");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Principal.user(" ", "nobody"))
        .withMessageContaining("objectId");
  }
}
