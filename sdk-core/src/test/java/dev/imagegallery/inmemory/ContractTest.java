package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;
import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.IMAGE;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static dev.imagegallery.inmemory.TestCloud.definition;
import static dev.imagegallery.inmemory.TestCloud.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.VirtualMachineId;
import dev.imagegallery.time.Timeline;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each api-version of the galleries knows (R228). */
class ContractTest {

  private static final List<String> VERSIONS =
      List.of(
          "2018-06-01",
          "2019-03-01",
          "2019-07-01",
          "2019-12-01",
          "2020-09-30",
          "2021-03-01",
          "2021-07-01",
          "2021-10-01",
          "2022-01-03",
          "2022-03-03",
          "2022-08-03",
          "2023-07-03",
          "2024-03-03",
          "2025-03-03",
          "2026-03-03");
  private static final String NEWEST = VERSIONS.get(VERSIONS.size() - 1);
  private static final String SET = COMPUTE + "/diskEncryptionSets/set";

  private final TestCloud cloud = TestCloud.current().withGallery().withImage();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          2020-09-30 | gallery | /properties/sharingProfile/permissions | 'properties':{'sharingProfile':{'permissions':'Groups'}} | Groups
          2021-07-01 | gallery | /properties/softDeletePolicy/isSoftDeleteEnabled | 'properties':{'softDeletePolicy':{'isSoftDeleteEnabled':true}} | true
          2024-03-03 | gallery | /identity/type | 'identity':{'type':'SystemAssigned'} | SystemAssigned
          2019-07-01 | definition | /properties/hyperVGeneration | 'hyperVGeneration':'V2' | V2
          2020-09-30 | definition | /properties/features/0/name | 'features':[{'name':'IsHibernateSupported','value':'True'}] | IsHibernateSupported
          2021-07-01 | definition | /properties/architecture | 'architecture':'Arm64','hyperVGeneration':'V2' | Arm64
          2024-03-03 | definition | /properties/allowUpdateImage | 'allowUpdateImage':true | true
          2019-12-01 | version | /properties/publishingProfile/targetRegions/0/encryption/osDiskImage/diskEncryptionSetId | 'publishingProfile':{'targetRegions':[{'name':'westus','encryption':{'osDiskImage':{'diskEncryptionSetId':'SET'}}}]} | SET
          2021-07-01 | version | /properties/publishingProfile/replicationMode | 'publishingProfile':{'replicationMode':'Full'} | Full
          2021-10-01 | version | /properties/publishingProfile/targetExtendedLocations/0/extendedLocation/name | 'publishingProfile':{'targetRegions':[{'name':'westus'}],'targetExtendedLocations':[{'name':'westus','extendedLocation':{'name':'losangeles','type':'EdgeZone'}}]} | losangeles
          2022-01-03 | version | /properties/safetyProfile/allowDeletionOfReplicatedLocations | 'safetyProfile':{'allowDeletionOfReplicatedLocations':true} | true
          2022-03-03 | version | /properties/publishingProfile/targetRegions/0/excludeFromLatest | 'publishingProfile':{'targetRegions':[{'name':'westus','excludeFromLatest':true}]} | true
          2022-08-03 | version | /properties/securityProfile/uefiSettings/signatureTemplateNames/0 | 'securityProfile':{'uefiSettings':{'signatureTemplateNames':['NoSignatureTemplate']}} | NoSignatureTemplate
          2024-03-03 | version | /properties/safetyProfile/blockDeletionBeforeEndOfLife | 'safetyProfile':{'blockDeletionBeforeEndOfLife':true} | true
          """)
  void R228_member_isReadAndAnsweredFromItsApiVersionOn_andIgnoredBefore(
      String since, String kind, String pointer, String member, String value) {
    String expected = value.replace("SET", SET);
    String before = before(since);
    String path = path(kind);
    String body = body(kind, member.replace("SET", SET));
    prepare(kind);

    cloud.put(path + "1?api-version=" + before, body).is(201);
    cloud
        .settle()
        .put(path + "2?api-version=" + since, body.replace("Backend", "Frontend"))
        .is(201);

    cloud.settle();
    assertThat(read(path + "1", NEWEST).at(pointer))
        .as("written by " + before)
        .isNotEqualTo(expected);
    for (String asked : VERSIONS) {
      Answered answered = read(path + "2", asked);
      if (asked.compareTo(since) >= 0) {
        assertThat(answered.at(pointer)).as(asked).isEqualTo(expected);
      } else {
        assertThat(answered.has(pointer)).as(asked).isFalse();
      }
    }
  }

  private static String before(String since) {
    return VERSIONS.get(VERSIONS.indexOf(since) - 1);
  }

  private Answered read(String path, String version) {
    return cloud.get(path + "?api-version=" + version).is(200);
  }

  /** To which a digit is added. */
  private static String path(String kind) {
    return switch (kind) {
      case "gallery" -> COMPUTE + "/galleries/g";
      case "definition" -> GALLERY + "/images/d";
      default -> DEFINITION + "/versions/1.0.";
    };
  }

  private void prepare(String kind) {
    if (kind.equals("version")) {
      cloud.withDefinition().put(SET, "{'location':'westus','properties':{}}");
      cloud.settle();
    }
  }

  private static String body(String kind, String member) {
    return switch (kind) {
      case "gallery" -> "{'location':'westus'," + member + "}";
      case "definition" ->
          definition("Contoso", "Finance", "Backend")
              .replace("'properties':{", "'properties':{" + member + ",");
      default ->
          """
          {'location':'westus','properties':{%s,'storageProfile':{'source':{'id':'%s'}}}}"""
              .formatted(member, IMAGE);
    };
  }

  @Test
  void R228_generationThatWasNotSent_isAnsweredBy2019_07_01_onlySinceTheEndOf2019() {
    String pointer = "/properties/hyperVGeneration";
    Timeline early = Timeline.virtual(Instant.parse("2019-08-01T00:00:00Z"));
    TestCloud then = TestCloud.of(InMemoryAzure.builder().time(early).build());
    then.withGroup().withGallery().withDefinition();

    assertThat(then.get(DEFINITION + "?api-version=2019-07-01").has(pointer)).isFalse();
    assertThat(then.get(DEFINITION + "?api-version=2019-12-01").at(pointer)).isEqualTo("V1");
    assertThat(cloud.withDefinition().get(DEFINITION + "?api-version=2019-07-01").at(pointer))
        .isEqualTo("V1");
  }

  @Test
  void R228_virtualMachine_isASourceOfItsOwnFrom2023On() {
    VirtualMachineId machine = VirtualMachineId.parse(COMPUTE + "/virtualMachines/m");
    cloud
        .azure()
        .declareVirtualMachine(machine, VirtualMachineFacts.linux(Region.WEST_US).generalized());
    cloud.withDefinition();
    String body = version("westus").replace("'id':'" + IMAGE, "'virtualMachineId':'" + machine);

    cloud.refused("PUT", VERSION + "?api-version=2022-08-03", body, 400, "InvalidParameter");
    cloud.put(VERSION + "?api-version=2023-07-03", body).is(201);

    String source = "/properties/storageProfile/source/virtualMachineId";
    assertThat(read(VERSION, "2023-07-03").at(source)).isEqualTo(machine.toString());
    assertThat(read(VERSION, "2022-08-03").has(source)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018-06-01", "2019-03-01"})
  void R228_source_isAnsweredInThePublishingProfileUntil2019_07_01(String early) {
    cloud.withDefinition().withVersion("1.0.0", "westus");

    Answered then = read(VERSION, early);
    Answered since = read(VERSION, "2019-07-01");

    String managed = "/properties/publishingProfile/source/managedImage/id";
    assertThat(then.at(managed)).isEqualTo(IMAGE);
    assertThat(then.has("/properties/storageProfile/source")).isFalse();
    assertThat(since.has(managed)).isFalse();
    assertThat(since.at("/properties/storageProfile/source/id")).isEqualTo(IMAGE);
  }

  @Test
  void R228_community_isKnownFrom2021On() {
    String info =
        "'communityGalleryInfo':{'publisherUri':'u','publisherContact':'m','eula':'e',"
            + "'publicNamePrefix':'contoso'}";
    String path = COMPUTE + "/galleries/community";
    cloud
        .put(
            path,
            "{'location':'westus','properties':{'sharingProfile':{'permissions':'Community',"
                + info
                + "}}}")
        .is(201);

    String pointer = "/properties/sharingProfile/communityGalleryInfo";
    assertThat(read(path, "2021-10-01").has(pointer)).isTrue();
    assertThat(read(path, "2021-07-01").has(pointer)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"PATCH, '', 2019-07-01", "POST, /share, 2020-09-30"})
  void R228_method_isKnownFromItsApiVersionOn(String method, String below, String since) {
    cloud.put(
        COMPUTE + "/galleries/g",
        body("gallery", "'properties':{'sharingProfile':{'permissions':'Groups'}}"));
    cloud.settle();
    String body = method.equals("PATCH") ? "{'tags':{'a':'b'}}" : "{'operationType':'Reset'}";
    String path = COMPUTE + "/galleries/g" + below + "?api-version=";

    cloud.refused(method, path + before(since), body, 405, "MethodNotAllowed");

    assertThat(cloud.send(method, path + since, body).response().status()).isIn(200, 202);
  }
}
