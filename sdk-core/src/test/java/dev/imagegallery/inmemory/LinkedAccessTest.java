package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.GROUP;
import static dev.imagegallery.inmemory.TestCloud.IMAGE;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static dev.imagegallery.inmemory.TestCloud.definition;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.VirtualMachineId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Using resources that a request names: across subscriptions, across tenants, as sources. */
class LinkedAccessTest {

  private static final String TENANT_B = "7b000000-0000-0000-0000-000000000000";
  private static final String B = "20000000-0000-0000-0000-000000000000";
  private static final String FOREIGN = "30000000-0000-0000-0000-000000000000";
  private static final String GROUP_B = "/subscriptions/" + B + "/resourceGroups/b";
  private static final String GROUP_FOREIGN = "/subscriptions/" + FOREIGN + "/resourceGroups/f";
  private static final String MACHINES = "/providers/Microsoft.Compute/virtualMachines";
  private static final String MACHINE_B = GROUP_B + MACHINES + "/web";
  private static final String MACHINE_FOREIGN = GROUP_FOREIGN + MACHINES + "/web";
  private static final String NEW_VERSION = DEFINITION + "/versions/9.0.0";

  private static final Principal ALICE =
      Principal.user("a11ce000-0000-0000-0000-000000000000", "alice@contoso.example");

  private final TestCloud cloud = ready(Profile.CURRENT);

  private static TestCloud ready(Profile profile) {
    TestCloud cloud =
        TestCloud.of(
            InMemoryAzure.builder()
                .profile(profile)
                .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
                .subscription(B)
                .subscription(FOREIGN, "Foreign", TENANT_B)
                .build());
    if (profile == Profile.PREVIEW_2019) {
      cloud.withPreviewFeature();
    }
    cloud.withGroup();
    cloud.put(GROUP_B, "{'location':'westus'}").is(201);
    cloud.put(GROUP_FOREIGN, "{'location':'westus'}").is(201);
    cloud.azure().declare(ALICE);
    return cloud;
  }

  private TestCloud withVersions() {
    return cloud.readyForVersions().withVersion("1.0.0", "westus");
  }

  @Test
  void R136_readerOfAVersion_deploysItInAnotherSubscription() {
    withVersions();
    cloud.grant("Reader", ALICE.objectId(), VERSION);
    cloud.grant("Contributor", ALICE.objectId(), "/subscriptions/" + B);

    Answered created = cloud.as(ALICE).put(MACHINE_B, machine(VERSION)).is(201);

    assertThat(created.at("/properties/storageProfile/imageReference/id")).isEqualTo(VERSION);
  }

  @Test
  void R137_withoutTheRightToWriteTheMachine_deploymentIsRefused() {
    withVersions();
    cloud.grant("Reader", ALICE.objectId(), VERSION);

    Answered refused =
        cloud.as(ALICE).putRefused(MACHINE_B, machine(VERSION), 403, "AuthorizationFailed");

    assertThat(refused.message())
        .contains("'Microsoft.Compute/virtualMachines/write' over scope '" + MACHINE_B + "'");
  }

  @Test
  void R137_withoutTheRightToReadTheImage_deploymentIsRefused_andNothingChanges() {
    withVersions();
    cloud.grant("Virtual Machine Contributor", ALICE.objectId(), "/subscriptions/" + B);

    Answered refused =
        cloud.as(ALICE).putRefused(MACHINE_B, machine(VERSION), 403, "LinkedAuthorizationFailed");

    assertThat(refused.message())
        .isEqualTo(
            "The client 'alice@contoso.example' with object id '"
                + ALICE.objectId()
                + "' has permission to perform action 'Microsoft.Compute/virtualMachines/write' on"
                + " scope '"
                + MACHINE_B
                + "'; however, it does not have permission to perform action 'read' on the linked"
                + " scope(s) '"
                + VERSION
                + "' or the linked scope(s) are invalid.");
    assertThat(
            cloud
                .as(ALICE)
                .putRefused(MACHINE_B, machine(VERSION + "9"), 403, "LinkedAuthorizationFailed")
                .message())
        .as("a missing version is not told from a hidden one")
        .contains(VERSION + "9");
    assertThat(cloud.get(GROUP_B + "/resources").names()).isEmpty();
  }

  @Test
  void R137_templateOfACaller_isDeployedWithTheCallersRights() {
    withVersions();
    cloud.grant("Contributor", ALICE.objectId(), "/subscriptions/" + B);
    String deployment = GROUP_B + "/providers/Microsoft.Resources/deployments/web";
    String body =
        """
        {'properties':{'mode':'Incremental','template':{
         '$schema':'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
         'contentVersion':'1.0.0.0','resources':[{'type':'Microsoft.Compute/virtualMachines',
          'apiVersion':'2023-03-01','name':'web',%s]}}}"""
            .formatted(machine(VERSION).substring(1));

    Answered refused =
        cloud.as(ALICE).send("PUT", deployment + "?api-version=2021-04-01", body).is(403);
    assertThat(refused.message()).contains("linked scope(s) '" + VERSION);
    cloud.get(MACHINE_B).is(404);
    cloud.grant("Reader", ALICE.objectId(), VERSION);
    cloud.as(ALICE).send("PUT", deployment + "?api-version=2021-04-01", body).is(201);

    cloud.settle().as(ALICE).get(MACHINE_B).is(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"virtualMachineScaleSets/set", "disks/disk"})
  void R137_scaleSetsAndDisks_areHeldToTheSame(String what) {
    withVersions();
    String path = GROUP_B + "/providers/Microsoft.Compute/" + what;
    String body = what.startsWith("disks") ? disk(VERSION) : scaleSet(VERSION);
    cloud.grant("Contributor", ALICE.objectId(), "/subscriptions/" + B);

    cloud.as(ALICE).putRefused(path, body, 403, "LinkedAuthorizationFailed");
    cloud.grant("Reader", ALICE.objectId(), VERSION);

    assertThat(cloud.as(ALICE).put(path, body).response().status()).isBetween(200, 202);
  }

  @ParameterizedTest
  @CsvSource({
    "Reader,GALLERY,201,201",
    "Compute Gallery Image Reader,GALLERY,201,201",
    "Reader,DEFINITION,201,201",
    "Reader,VERSION,403,201",
  })
  void R138_latest_needsTheDefinitionToo_butOneVersionAlone(
      String role, String scope, int latest, int exact) {
    withVersions();
    String id =
        switch (scope) {
          case "GALLERY" -> GALLERY;
          case "DEFINITION" -> DEFINITION;
          default -> VERSION;
        };
    cloud.grant("Contributor", ALICE.objectId(), "/subscriptions/" + B);
    cloud.grant(role, ALICE.objectId(), id);

    cloud.as(ALICE).put(MACHINE_B, machine(DEFINITION)).is(latest);
    cloud.as(ALICE).put(MACHINE_B + "2", machine(VERSION)).is(exact);
  }

  @Test
  void R138_latest_needsItsVersionsToo() {
    withVersions();
    cloud
        .put(
            "/subscriptions/"
                + InMemoryAzure.DEFAULT_SUBSCRIPTION
                + "/providers/Microsoft.Authorization/roleDefinitions/"
                + "c0000000-0000-0000-0000-000000000000",
            """
            {'properties':{'roleName':'Definitions','permissions':[
             {'actions':['Microsoft.Compute/galleries/images/read']}]}}""")
        .is(201);
    cloud.grant("Contributor", ALICE.objectId(), "/subscriptions/" + B);
    cloud.grant("Definitions", ALICE.objectId(), DEFINITION);

    cloud.as(ALICE).putRefused(MACHINE_B, machine(DEFINITION), 403, "LinkedAuthorizationFailed");
  }

  @Test
  void R139_inThePreview_aPrincipalOfAnotherTenant_isNotFound() {
    TestCloud preview = ready(Profile.PREVIEW_2019).withGallery();
    Principal stranger = ALICE.inTenant(TENANT_B);
    preview.azure().declare(stranger);

    Answered refused =
        preview.putRefused(
            GALLERY
                + "/providers/Microsoft.Authorization/roleAssignments/"
                + "00000000-0000-0000-0000-000000000001",
            "{'properties':{'roleDefinitionId':'acdd72a7-3385-48ef-bd42-f606fba81ae7',"
                + "'principalId':'"
                + stranger.objectId()
                + "'}}",
            400,
            "PrincipalNotFound");

    assertThat(refused.message())
        .contains(stranger.objectId())
        .contains(InMemoryAzure.DEFAULT_TENANT);
  }

  @Test
  void R139_inThePreview_nobodyDeploysIntoASubscriptionOfAnotherTenant() {
    TestCloud preview = ready(Profile.PREVIEW_2019).readyForVersions();
    preview.withVersion("1.0.0", "westus");
    for (String id : List.of(B, FOREIGN)) {
      registerPreview(preview, id);
    }

    Answered refused =
        preview.putRefused(MACHINE_FOREIGN, machine(VERSION), 403, "LinkedAuthorizationFailed");
    preview.put(MACHINE_B, machine(VERSION)).is(201);

    assertThat(refused.message()).isEqualTo(linkedTenant(VERSION, MACHINE_FOREIGN));
  }

  @Test
  void R140_individualsOfAnotherTenant_areGivenAccess() {
    withVersions();
    Principal guest = ALICE.inTenant(TENANT_B);
    cloud.azure().declare(guest);

    cloud.grant("Reader", guest.objectId(), GALLERY);

    cloud.as(guest).get(VERSION).is(200);
  }

  @Test
  void R140_deploymentAcrossTenants_needsATokenOfBoth() {
    withVersions();
    Principal guest = ALICE.inTenant(TENANT_B);
    cloud.azure().declare(guest);
    cloud.grant("Reader", guest.objectId(), GALLERY);
    cloud.grant("Contributor", guest.objectId(), "/subscriptions/" + FOREIGN);

    Answered refused =
        cloud
            .as(guest)
            .putRefused(MACHINE_FOREIGN, machine(VERSION), 403, "LinkedAuthorizationFailed");
    assertThat(refused.message()).isEqualTo(linkedTenant(VERSION, MACHINE_FOREIGN));
    String token = cloud.azure().token(guest.inTenant(InMemoryAzure.DEFAULT_TENANT));

    cloud
        .as(guest)
        .with("x-ms-authorization-auxiliary", "Bearer " + token)
        .put(MACHINE_FOREIGN, machine(VERSION))
        .is(201);
  }

  @Test
  void R140_auxiliaryToken_mustBeGood_andOfSomebodyWhoMayReadThere() {
    withVersions();
    Principal guest = ALICE.inTenant(TENANT_B);
    cloud.grant("Contributor", guest.objectId(), "/subscriptions/" + FOREIGN);
    TestCloud guests = cloud.as(guest);
    String other = cloud.azure().token(Principal.servicePrincipal("nobody", "nobody"));

    guests
        .with("x-ms-authorization-auxiliary", "Bearer garbage")
        .putRefused(MACHINE_FOREIGN, machine(VERSION), 401, "InvalidAuthenticationToken");
    Answered refused =
        guests
            .with("x-ms-authorization-auxiliary", "Bearer " + other)
            .putRefused(MACHINE_FOREIGN, machine(VERSION), 403, "LinkedAuthorizationFailed");

    assertThat(refused.message()).contains("'read' on the linked scope(s)");
  }

  @Test
  void R140_applicationOfManyTenants_hasItsRolesInBoth() {
    withVersions();
    Principal here = Principal.servicePrincipal("app-in-a", "app");
    Principal there = Principal.servicePrincipal("app-in-b", "app").inTenant(TENANT_B);
    cloud.grant("Reader", here.objectId(), GALLERY);
    cloud.grant("Contributor", there.objectId(), "/subscriptions/" + FOREIGN);

    cloud
        .as(there)
        .with("x-ms-authorization-auxiliary", "Bearer " + cloud.azure().token(here))
        .put(MACHINE_FOREIGN, machine(DEFINITION))
        .is(201);
  }

  @Test
  void R141_imageSharedByRole_isDeployedByWhoKnowsItsId_andListedNowhereElse() {
    withVersions();
    cloud.grant("Reader", ALICE.objectId(), VERSION);
    cloud.grant("Contributor", ALICE.objectId(), "/subscriptions/" + B);
    TestCloud alices = cloud.as(ALICE);
    String inB = "/subscriptions/" + B + "/providers/Microsoft.Compute";

    assertThat(alices.get(inB + "/galleries").is(200).names()).isEmpty();
    assertThat(alices.get(inB + "/locations/westus/sharedGalleries").is(200).names()).isEmpty();
    assertThat(alices.get("/subscriptions/" + B + "/resources").is(200).names()).isEmpty();
    alices.put(MACHINE_B, machine(VERSION)).is(201);
  }

  @ParameterizedTest
  @CsvSource({
    "machine,Reader,403",
    "machine,Contributor,201",
    "disk,Reader,403",
    "disk,Contributor,201",
    "snapshot,Reader,403",
    "snapshot,Contributor,201",
    "vhd,Reader,403",
    "vhd,Storage Account Contributor,201",
    "image,none,403",
    "image,Reader,201",
    "version,none,403",
    "version,Reader,201",
  })
  void R142_source_needsTheRightThatItsKindWants(String kind, String role, int status) {
    withVersions();
    String source = source(kind);
    String target = otherDefinition();
    cloud.grant("Compute Gallery Artifacts Publisher", ALICE.objectId(), target);
    if (!role.equals("none")) {
      cloud.grant(role, ALICE.objectId(), source);
    }

    if (status == 201) {
      cloud.as(ALICE).put(target + "/versions/9.0.0", publishing(kind, source)).is(201);
    } else {
      Answered refused =
          cloud
              .as(ALICE)
              .putRefused(
                  target + "/versions/9.0.0",
                  publishing(kind, source),
                  403,
                  "LinkedAuthorizationFailed");
      assertThat(refused.message()).contains("linked scope(s) '" + source + "'");
    }
  }

  @Test
  void R142_firstContracts_nameTheirSourceElsewhere() {
    withVersions();
    cloud.grant("Compute Gallery Artifacts Publisher", ALICE.objectId(), DEFINITION);
    String body =
        """
        {'location':'westus','properties':{'publishingProfile':{
         'targetRegions':[{'name':'westus'}],'source':{'managedImage':{'id':'%s'}}}}}"""
            .formatted(IMAGE);

    cloud
        .as(ALICE)
        .putRefused(
            NEW_VERSION + "?api-version=2018-06-01", body, 403, "LinkedAuthorizationFailed");
  }

  @Test
  void R165_versionFromAVersionOfAnotherTenant_needsTheTokenOfBothAndReadThere() {
    withVersions();
    Principal guest = ALICE.inTenant(TENANT_B);
    String gallery = GROUP_FOREIGN + "/providers/Microsoft.Compute/galleries/copy";
    cloud.put(gallery, "{'location':'westus'}").is(201);
    cloud.put(gallery + "/images/d", definition("Contoso", "Finance", "Copy")).is(201);
    cloud.settle();
    cloud.grant("Contributor", guest.objectId(), "/subscriptions/" + FOREIGN);
    String copy = gallery + "/images/d/versions/1.0.0";
    String body = publishing("version", VERSION);
    TestCloud both =
        cloud
            .as(guest)
            .with(
                "x-ms-authorization-auxiliary",
                "Bearer " + cloud.azure().token(guest.inTenant(InMemoryAzure.DEFAULT_TENANT)));

    cloud.as(guest).putRefused(copy, body, 403, "LinkedAuthorizationFailed");
    both.putRefused(copy, body, 403, "LinkedAuthorizationFailed");
    cloud.grant("Reader", guest.objectId(), VERSION);
    cloud.as(guest).putRefused(copy, body, 403, "LinkedAuthorizationFailed");
    both.putRefused(
        gallery + "/images/missing/versions/1.0.0", body, 404, "ParentResourceNotFound");
    both.putRefused(copy, body.replace("westus", "eastus"), 404, "ResourceNotFound");
    both.put(copy, body).is(201);
  }

  private String otherDefinition() {
    String other = GALLERY + "/images/other";
    cloud.put(other, definition("Contoso", "Finance", "Other")).is(201);
    cloud.settle();
    return other;
  }

  /** A source of a kind that exists, and whose id the role is assigned at. */
  private String source(String kind) {
    String disk = COMPUTE + "/disks/os";
    return switch (kind) {
      case "machine" -> {
        VirtualMachineId id =
            new VirtualMachineId(InMemoryAzure.DEFAULT_SUBSCRIPTION, "rg", "golden");
        cloud
            .azure()
            .declareVirtualMachine(
                id, VirtualMachineFacts.linux(Region.of("westus")).generalized());
        yield id.toString();
      }
      case "disk", "snapshot" -> {
        String body =
            "{'location':'westus','properties':{'diskSizeGB':30,'osType':'Linux',"
                + "'creationData':{'createOption':'Empty'}}}";
        cloud.put(disk, body).is(202);
        cloud.settle();
        if (kind.equals("disk")) {
          yield disk;
        }
        String snapshot = COMPUTE + "/snapshots/os";
        cloud
            .put(
                snapshot,
                "{'location':'westus','properties':{'creationData':{'createOption':'Copy',"
                    + "'sourceResourceId':'"
                    + disk
                    + "'}}}")
            .is(202);
        cloud.settle();
        yield snapshot;
      }
      case "vhd" -> {
        String account = GROUP + "/providers/Microsoft.Storage/storageAccounts/vhds";
        cloud.put(account, "{'location':'westus','sku':{'name':'Standard_LRS'}}");
        yield account;
      }
      case "image" -> IMAGE;
      default -> VERSION;
    };
  }

  private static String publishing(String kind, String source) {
    String storage =
        switch (kind) {
          case "disk", "snapshot" -> "'osDiskImage':{'source':{'id':'" + source + "'}}";
          case "vhd" ->
              "'osDiskImage':{'source':{'storageAccountId':'"
                  + source
                  + "','uri':'https://vhds.blob.core.windows.net/c/os.vhd'}}";
          case "machine" -> "'source':{'virtualMachineId':'" + source + "'}";
          default -> "'source':{'id':'" + source + "'}";
        };
    return """
        {'location':'westus','properties':{'publishingProfile':{
         'targetRegions':[{'name':'westus'}]},'storageProfile':{%s}}}"""
        .formatted(storage);
  }

  private static void registerPreview(TestCloud cloud, String subscription) {
    String providers = "/subscriptions/" + subscription + "/providers/";
    cloud
        .post(
            providers
                + "Microsoft.Features/providers/Microsoft.Compute/features/GalleryPreview/register",
            null)
        .is(200);
    cloud.settle().post(providers + "Microsoft.Compute/register", null).is(200);
  }

  private static String linkedTenant(String image, String machine) {
    return "The client has permission to perform action"
        + " 'Microsoft.Compute/galleries/images/versions/read' on scope '"
        + machine
        + "', however the current tenant '"
        + TENANT_B
        + "' is not authorized to access linked subscription '"
        + image.split("/", -1)[2]
        + "'.";
  }

  private static String machine(String image) {
    return """
        {'location':'westus','properties':{'osProfile':{'computerName':'web',
         'adminUsername':'operator','adminPassword':'Example-passw0rd!'},
         'storageProfile':{'imageReference':{'id':'%s'}}}}"""
        .formatted(image);
  }

  private static String scaleSet(String image) {
    return """
        {'location':'westus','sku':{'name':'Standard_D2s_v3','capacity':1},'properties':{
         'virtualMachineProfile':{'osProfile':{'computerNamePrefix':'web',
         'adminUsername':'operator','adminPassword':'Example-passw0rd!'},
         'storageProfile':{'imageReference':{'id':'%s'}}}}}"""
        .formatted(image);
  }

  private static String disk(String image) {
    return """
        {'location':'westus','properties':{'creationData':{'createOption':'FromImage',
         'galleryImageReference':{'id':'%s'}}}}"""
        .formatted(image);
  }
}
