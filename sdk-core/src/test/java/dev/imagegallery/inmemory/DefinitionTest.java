package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.IMAGE;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static dev.imagegallery.inmemory.TestCloud.definition;
import static dev.imagegallery.inmemory.TestCloud.image;
import static dev.imagegallery.inmemory.TestCloud.version;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Image definitions. */
class DefinitionTest {

  private static final String BODY = definition("Contoso", "Finance", "Backend");

  private final TestCloud cloud = TestCloud.current().withGallery();

  @Test
  void R10_definitionWithoutGallery_isRefused() {
    String path = COMPUTE + "/galleries/none/images/d";

    assertThat(cloud.putRefused(path, BODY, 404, "ParentResourceNotFound").message())
        .contains("'none'");
  }

  @Test
  void R4_definition_roundTrips() {
    String body =
        with(
            "'description':'d','eula':'e','privacyStatementUri':'p','releaseNoteUri':'r',"
                + "'recommended':{'vCPUs':{'min':1,'max':2},'memory':{'min':3,'max':4}},"
                + "'disallowed':{'diskTypes':['Standard_LRS']},"
                + "'purchasePlan':{'name':'n','publisher':'p','product':'x'}");

    cloud.put(DEFINITION, body).is(201);
    Answered read = cloud.settle().get(DEFINITION).is(200);

    assertThat(read.at("/properties/recommended/memory/max")).isEqualTo("4");
    assertThat(read.at("/properties/disallowed/diskTypes/0")).isEqualTo("Standard_LRS");
    assertThat(read.at("/properties/purchasePlan/product")).isEqualTo("x");
    assertThat(read.at("/properties/releaseNoteUri")).isEqualTo("r");
    assertThat(read.state()).isEqualTo("Succeeded");
  }

  @Test
  void R15_galleryDefinitionAndVersion_areEachInARegionOfTheirOwn() {
    cloud.put(DEFINITION, BODY.replace("westus", "eastus")).is(201);
    cloud.put(IMAGE, image("eastus2")).is(201);
    cloud.settle();
    cloud.putRefused(VERSION, version("westus"), 404, "ResourceNotFound");

    cloud.put(VERSION, version("eastus2")).is(201);

    cloud.settle();
    assertThat(cloud.get(GALLERY).at("/location")).isEqualTo("westus");
    assertThat(cloud.get(DEFINITION).at("/location")).isEqualTo("eastus");
    assertThat(cloud.get(VERSION).at("/location")).isEqualTo("eastus2");
    assertThat(cloud.get(VERSION).state()).isEqualTo("Succeeded");
  }

  @ParameterizedTest
  @ValueSource(strings = {"my-image.1_x", "a", "A9"})
  void R23_definitionNameOfAllowedCharacters_isAccepted(String name) {
    cloud.put(GALLERY + "/images/" + name, BODY).is(201);
  }

  @ParameterizedTest
  @CsvSource({"my-, InvalidParameter", "-my, InvalidParameter", "my., InvalidResourceName"})
  void R23_definitionNameAgainstTheRules_isRefused(String name, String code) {
    cloud.putRefused(GALLERY + "/images/" + name, BODY, 400, code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a.", "a b"})
  void R26_publisherAgainstTheRules_isRefused(String publisher) {
    Answered refused =
        cloud.putRefused(
            DEFINITION, definition(publisher, "Finance", "Backend"), 400, "InvalidParameter");

    assertThat(refused.message()).contains("identifier.publisher").contains("128");
  }

  @Test
  void R26_publisherOf129AndOfferOf65Characters_areRefused() {
    String longPublisher = definition("p".repeat(129), "Finance", "Backend");
    String longOffer = definition("Contoso", "o".repeat(65), "Backend");

    cloud.putRefused(DEFINITION, longPublisher, 400, "InvalidParameter");
    assertThat(cloud.putRefused(DEFINITION, longOffer, 400, "InvalidParameter").message())
        .contains("identifier.offer")
        .contains("64");
  }

  @ParameterizedTest
  @CsvSource({
    "2030-12-31, 2030-12-31T00:00:00.0000000+00:00",
    "2030-12-31T10:00:00+02:00, 2030-12-31T08:00:00.0000000+00:00",
    "2030-12-31T10:00:00.5Z, 2030-12-31T10:00:00.5000000+00:00"
  })
  void R28_dateInIsoForm_isAccepted(String date, String answered) {
    Answered created = cloud.put(DEFINITION, with("'endOfLifeDate':'" + date + "'")).is(201);

    assertThat(created.at("/properties/endOfLifeDate")).isEqualTo(answered);
  }

  @Test
  void R28_dateInAnotherForm_isRefused() {
    String body = with("'endOfLifeDate':'12/31/2030'");

    assertThat(cloud.putRefused(DEFINITION, body, 400, "InvalidParameter").message())
        .isEqualTo(
            "Could not convert string to DateTimeOffset: 12/31/2030."
                + " Path 'properties.endOfLifeDate'");
  }

  @Test
  void R29_numbersWrittenAsStrings_areAnsweredAsNumbers() {
    Answered created =
        cloud.put(DEFINITION, with("'recommended':{'vCPUs':{'min':'1','max':'8'}}")).is(201);

    assertThat(created.at("/properties/recommended"))
        .isEqualTo("{\"vCPUs\":{\"min\":1,\"max\":8}}");
  }

  @Test
  void R30_enumerationInAnyLetterCase_isAnsweredCanonically() {
    String body = BODY.replace("Linux", "linux").replace("Generalized", "generalized");

    Answered created = cloud.put(DEFINITION, body).is(201);

    assertThat(created.at("/properties/osType")).isEqualTo("Linux");
    assertThat(created.at("/properties/osState")).isEqualTo("Generalized");
  }

  @Test
  void R30_valueOutsideTheEnumeration_isRefused() {
    String body = BODY.replace("Linux", "BeOS");

    assertThat(cloud.putRefused(DEFINITION, body, 400, "InvalidParameter").message())
        .contains("BeOS")
        .contains("Windows, Linux");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'osType':'Linux',", "'osState':'Generalized',", "'publisher':'Contoso',"})
  void R32_requiredPropertyLeftOut_isRefused(String property) {
    String body = BODY.replace(property, "");

    assertThat(cloud.putRefused(DEFINITION, body, 400, "InvalidParameter").message())
        .startsWith("Required parameter");
  }

  @Test
  void R60_inThePreview_aSpecializedDefinition_isRefused() {
    TestCloud preview = TestCloud.preview().withGallery();
    String body = BODY.replace("Generalized", "Specialized");

    preview.putRefused(DEFINITION, body, 400, "InvalidParameter");
  }

  @ParameterizedTest
  @CsvSource({
    "CURRENT, Linux, Generalized, true",
    "CURRENT, Windows, Generalized, true",
    "CURRENT, Linux, Specialized, true",
    "CURRENT, Windows, Specialized, true",
    "PREVIEW_2019, Linux, Generalized, true",
    "PREVIEW_2019, Windows, Generalized, true",
    "PREVIEW_2019, Linux, Specialized, false",
    "PREVIEW_2019, Windows, Specialized, false"
  })
  void R70_systemAndItsState_areOfTheProfile(
      Profile profile, String osType, String osState, boolean taken) {
    TestCloud one = profile == Profile.CURRENT ? cloud : TestCloud.preview().withGallery();
    String body = BODY.replace("Linux", osType).replace("Generalized", osState);

    if (taken) {
      one.put(DEFINITION, body).is(201);
      Answered kept = one.settle().get(DEFINITION).is(200);
      assertThat(kept.at("/properties/osType")).isEqualTo(osType);
      assertThat(kept.at("/properties/osState")).isEqualTo(osState);
    } else {
      one.putRefused(DEFINITION, body, 400, "InvalidParameter");
    }
  }

  @Test
  void R71_sharingOneOrTwoIdentifierValues_isFine_butNotAllThree() {
    cloud.put(GALLERY + "/images/a", definition("Contoso", "Finance", "Backend")).is(201);
    cloud.put(GALLERY + "/images/b", definition("Contoso", "Finance", "Frontend")).is(201);
    cloud.put(GALLERY + "/images/c", definition("Testing", "Finance", "Frontend")).is(201);

    String again = definition("contoso", "FINANCE", "Backend");
    cloud.putRefused(GALLERY + "/images/d", again, 409, "Conflict");
    cloud.put(COMPUTE + "/galleries/other", "{'location':'westus'}").is(201);
    cloud.put(COMPUTE + "/galleries/other/images/d", again).is(201);
  }

  @Test
  void R72_minimumAboveMaximum_isRefused() {
    String body = with("'recommended':{'memory':{'min':5,'max':4}}");

    assertThat(cloud.putRefused(DEFINITION, body, 400, "InvalidParameter").message())
        .contains("memory");
  }

  @Test
  void R76_endOfLifeOfToday_isRefused_andOfTomorrow_accepted() {
    cloud.settle();
    String today = with("'endOfLifeDate':'2024-01-01'");

    assertThat(cloud.putRefused(DEFINITION, today, 400, "InvalidParameter").message())
        .isEqualTo("EndOfLifeDate must be set to a future date.");
    cloud.put(DEFINITION, with("'endOfLifeDate':'2024-01-03'")).is(201);
  }

  @Test
  void R77_defaults_areV1AndX64_andFrom2025_V2WithTrustedLaunch() {
    Answered before = cloud.put(GALLERY + "/images/a?api-version=2024-03-03", BODY);
    Answered since =
        cloud.put(GALLERY + "/images/b?api-version=2025-03-03", definition("b", "b", "b"));

    assertThat(before.at("/properties/hyperVGeneration")).isEqualTo("V1");
    assertThat(before.at("/properties/architecture")).isEqualTo("x64");
    assertThat(since.at("/properties/hyperVGeneration")).isEqualTo("V2");
    assertThat(since.at("/properties/features/0/value")).isEqualTo("TrustedLaunchSupported");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'description':'other'",
        "'recommended':{'vCPUs':{'min':3}}",
        "'recommended':{'memory':{'max':9}}",
        "'endOfLifeDate':'2031-01-01'"
      })
  void R155_mutableProperty_isUpdated(String property) {
    cloud.put(DEFINITION, with("'description':'first','eula':'e'")).is(201);

    Answered updated = cloud.settle().put(DEFINITION, with(property)).is(200);

    assertThat(updated.state()).isEqualTo("Updating");
    assertThat(updated.at("/properties/eula")).isEqualTo("e");
    assertThat(new String(updated.response().body(), UTF_8))
        .contains(property.substring(1, property.indexOf("':")));
  }

  @Test
  void R156_releaseNotes_areUpdatedToday_butNotInThePreview() {
    cloud.put(DEFINITION, BODY).is(201);
    TestCloud preview = TestCloud.preview().withGallery().withDefinition();

    cloud.put(DEFINITION, with("'releaseNoteUri':'r'")).is(200);
    preview.putRefused(DEFINITION, with("'releaseNoteUri':'r'"), 409, "PropertyChangeNotAllowed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "osType | 'osType':'Windows'",
        "osState | 'osState':'Specialized'",
        "hyperVGeneration | 'hyperVGeneration':'V2'",
        "identifier.publisher | 'identifier':{'publisher':'other'}",
        "identifier.sku | 'identifier':{'sku':'other'}",
        "eula | 'eula':'other'",
        "privacyStatementUri | 'privacyStatementUri':'other'",
        "disallowed | 'disallowed':{'diskTypes':['x']}",
        "purchasePlan | 'purchasePlan':{'name':'n'}",
        "features | 'features':[{'name':'SecurityType','value':'TrustedLaunch'}]",
        "architecture | 'architecture':'Arm64'",
      })
  void R157_immutableProperty_isRefused_byItsPath(String path, String property) {
    cloud.withDefinition();
    String body = "{'location':'westus','properties':{" + property + "}}";

    Answered refused = cloud.putRefused(DEFINITION, body, 409, "PropertyChangeNotAllowed");

    assertThat(refused.message())
        .isEqualTo("Changing property 'galleryImage.properties." + path + "' is not allowed.");
    cloud.refused("PATCH", DEFINITION, body, 409, "PropertyChangeNotAllowed");
  }

  @Test
  void R158_anotherLocation_isRefused() {
    cloud.withDefinition();

    cloud.putRefused(DEFINITION, BODY.replace("westus", "eastus"), 409, "InvalidResourceLocation");
  }

  @Test
  void R159_immutablePropertiesUnchangedOrLeftOut_areNoChange() {
    cloud.withDefinition();

    cloud.put(DEFINITION, BODY).is(200);
    cloud.put(DEFINITION, "{'location':'westus'}").is(200);
    assertThat(cloud.get(DEFINITION).at("/properties/identifier/sku")).isEqualTo("Backend");
  }

  @Test
  void R160_nullOfAnUpdatableProperty_clearsIt() {
    cloud.put(DEFINITION, with("'description':'d'")).is(201);

    Answered patched = cloud.patch(DEFINITION, "{'properties':{'description':null}}").is(200);

    assertThat(patched.has("/properties/description")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'diskTypes':['Standard_LRS','Premium_LRS']} | /properties/disallowed",
        "{} | /properties/disallowed",
      })
  void R73_disallowedDiskTypes_areKept_andBlockNoDeployment(String disallowed, String pointer) {
    cloud.put(DEFINITION, with("'disallowed':" + disallowed)).is(201);

    Answered definition = cloud.settle().get(DEFINITION);

    assertThat(definition.at(pointer)).isEqualTo(disallowed.replace('\'', '"').replace("{}", ""));
    cloud.withImage().withVersion("1.0.0", "westus");
    cloud
        .put(
            COMPUTE + "/virtualMachines/vm",
            """
            {'location':'westus','properties':{'osProfile':{'computerName':'web',
             'adminUsername':'operator','adminPassword':'Example-passw0rd!'},
             'storageProfile':{'osDisk':{'createOption':'FromImage',
             'managedDisk':{'storageAccountType':'Standard_LRS'}},
             'imageReference':{'id':'%s'}}}}"""
                .formatted(DEFINITION))
        .is(201);
  }

  @Test
  void R74_purchasePlan_isKept_andMustBeTheSources() {
    cloud.put(DEFINITION, with("'purchasePlan':{'name':'n','publisher':'p','product':'o'}"));
    cloud.settle();
    String plan = "'plan':{'name':'n','publisher':'p','product':'other'},";
    String vm = COMPUTE + "/virtualMachines/marketplace";
    String body =
        """
        {'location':'westus',%s'properties':{'osProfile':{'computerName':'web',
         'adminUsername':'operator','adminPassword':'Example-passw0rd!'},
         'storageProfile':{'imageReference':{'publisher':'p','offer':'o','sku':'n',
         'version':'latest'}}}}""";
    cloud.put(vm, body.formatted(plan)).is(201);
    generalize(vm);
    cloud.put(vm + "2", body.formatted(plan.replace("other", "o"))).is(201);
    generalize(vm + "2");

    assertThat(cloud.get(DEFINITION).at("/properties/purchasePlan/product")).isEqualTo("o");
    Answered refused =
        cloud.putRefused(VERSION, version("westus").replace(IMAGE, vm), 409, "Conflict");
    assertThat(refused.message()).contains("has a different plan ['{\"name\":\"n\"");
    cloud.put(VERSION, version("westus").replace(IMAGE, vm + "2")).is(201);
  }

  private void generalize(String machine) {
    cloud.settle().post(machine + "/deallocate", null).is(202);
    cloud.settle().post(machine + "/generalize", null).is(200);
  }

  @Test
  void R75_freeTextsAndUris_areKept() {
    String texts =
        "'description':'d','eula':'e','privacyStatementUri':'https://p','releaseNoteUri':'https://r'";

    cloud.put(DEFINITION, with(texts)).is(201);

    Answered definition = cloud.settle().get(DEFINITION);
    assertThat(definition.at("/properties/description")).isEqualTo("d");
    assertThat(definition.at("/properties/eula")).isEqualTo("e");
    assertThat(definition.at("/properties/privacyStatementUri")).isEqualTo("https://p");
    assertThat(definition.at("/properties/releaseNoteUri")).isEqualTo("https://r");
  }

  @ParameterizedTest
  @CsvSource({
    "SecurityType, trustedlaunchsupported, TrustedLaunchSupported",
    "SecurityType, ConfidentialVM, ConfidentialVM",
    "SecurityType, TrustedLaunchAndConfidentialVmSupported, TrustedLaunchAndConfidentialVmSupported",
    "IsAcceleratedNetworkSupported, true, True",
    "IsHibernateSupported, False, False",
    "DiskControllerTypes, 'SCSI, NVMe', 'SCSI, NVMe'",
  })
  void R77a_features_areAnsweredInTheirCanonicalForm(String name, String sent, String kept) {
    String features = "'features':[{'name':'" + name + "','value':'" + sent + "'}]";

    assertThat(cloud.put(DEFINITION, with(features)).is(201).at("/properties/features/0/value"))
        .isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({"SecurityType, Safe", "IsHibernateSupported, maybe", "DiskControllerTypes, IDE"})
  void R77a_featureOfAnotherValue_isRefused(String name, String value) {
    String features = "'features':[{'name':'" + name + "','value':'" + value + "'}]";

    cloud.putRefused(DEFINITION, with(features), 400, "InvalidParameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TrustedLaunch", "ConfidentialVM"})
  void R77a_whatNeedsASecurityType_isForPrivateGalleriesAlone(String type) {
    String shared = COMPUTE + "/galleries/shared";
    cloud
        .put(
            shared,
            "{'location':'westus','properties':{'sharingProfile':{'permissions':'Groups'}}}")
        .is(201);
    String features = "'features':[{'name':'SecurityType','value':'" + type + "'}]";

    cloud.putRefused(shared + "/images/definition", with(features), 400, "InvalidParameter");
    cloud.put(DEFINITION, with(features)).is(201);
    cloud
        .put(shared + "/images/definition", with(features.replace(type, type + "Supported")))
        .is(201);
  }

  @Test
  void R234_definitions_areListedByName() {
    cloud.put(GALLERY + "/images/b", definition("b", "b", "b")).is(201);
    cloud.put(GALLERY + "/images/A", definition("a", "a", "a")).is(201);

    assertThat(cloud.get(GALLERY + "/images").names()).containsExactly("A", "b");
    assertThat(cloud.get(GALLERY + "/images").at("/value/0/id")).contains("/resourceGroups/rg/");
  }

  private static String with(String properties) {
    return BODY.replace("'properties':{", "'properties':{" + properties + ",");
  }
}
