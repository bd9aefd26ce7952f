package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.IMAGE;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.schema.Schema;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every property of every gallery resource, updated once: in the preview exactly those of R155 take
 * the new value, today also those of R156. What a profile does not know it ignores.
 */
class MutabilityTest {

  /** Resource | pointer | new value | outcome today | outcome in the preview. */
  private static final String SWEEP =
      """
      gallery | /location | 'eastus' | InvalidResourceLocation | InvalidResourceLocation
      gallery | /tags/a | '2' | changed | PropertyChangeNotAllowed
      gallery | /identity | {'type':'SystemAssigned'} | changed | ignored
      gallery | /properties/description | 'second' | changed | changed
      gallery | /properties/sharingProfile | {'permissions':'Groups'} | InvalidParameter | ignored
      gallery | /properties/softDeletePolicy | {'isSoftDeleteEnabled':true} | changed | ignored
      definition | /location | 'eastus' | InvalidResourceLocation | InvalidResourceLocation
      definition | /tags/a | '2' | changed | PropertyChangeNotAllowed
      definition | /properties/osType | 'Windows' | PropertyChangeNotAllowed | PropertyChangeNotAllowed
      definition | /properties/osState | 'Specialized' | PropertyChangeNotAllowed | PropertyChangeNotAllowed
      definition | /properties/identifier/publisher | 'x' | PropertyChangeNotAllowed | PropertyChangeNotAllowed
      definition | /properties/identifier/offer | 'x' | PropertyChangeNotAllowed | PropertyChangeNotAllowed
      definition | /properties/identifier/sku | 'x' | PropertyChangeNotAllowed | PropertyChangeNotAllowed
      definition | /properties/description | 'second' | changed | changed
      definition | /properties/eula | 'second' | PropertyChangeNotAllowed | PropertyChangeNotAllowed
      definition | /properties/privacyStatementUri | 'https://b' | PropertyChangeNotAllowed | PropertyChangeNotAllowed
      definition | /properties/releaseNoteUri | 'https://b' | changed | PropertyChangeNotAllowed
      definition | /properties/hyperVGeneration | 'V2' | PropertyChangeNotAllowed | PropertyChangeNotAllowed
      definition | /properties/architecture | 'Arm64' | PropertyChangeNotAllowed | PropertyChangeNotAllowed
      definition | /properties/endOfLifeDate | '2032-01-01T00:00:00.0000000+00:00' | changed | changed
      definition | /properties/recommended/vCPUs/min | 2 | changed | changed
      definition | /properties/recommended/vCPUs/max | 32 | changed | changed
      definition | /properties/recommended/memory/min | 2 | changed | changed
      definition | /properties/recommended/memory/max | 64 | changed | changed
      definition | /properties/disallowed/diskTypes | ['Premium_LRS'] | PropertyChangeNotAllowed | PropertyChangeNotAllowed
      definition | /properties/purchasePlan/name | 'x' | PropertyChangeNotAllowed | PropertyChangeNotAllowed
      definition | /properties/purchasePlan/publisher | 'x' | PropertyChangeNotAllowed | PropertyChangeNotAllowed
      definition | /properties/purchasePlan/product | 'x' | PropertyChangeNotAllowed | PropertyChangeNotAllowed
      definition | /properties/features | [{'name':'IsHibernateSupported','value':'False'}] | PropertyChangeNotAllowed | PropertyChangeNotAllowed
      definition | /properties/allowUpdateImage | true | ignored | ignored
      version | /location | 'eastus' | InvalidResourceLocation | InvalidResourceLocation
      version | /tags/a | '2' | changed | PropertyChangeNotAllowed
      version | /properties/publishingProfile/targetRegions/1/regionalReplicaCount | 3 | changed | changed
      version | /properties/publishingProfile/targetRegions/2 | {'name':'North Europe','regionalReplicaCount':1,'storageAccountType':'Standard_LRS'} | changed | changed
      version | /properties/publishingProfile/targetRegions/1/excludeFromLatest | true | changed | ignored
      version | /properties/publishingProfile/targetRegions/1/storageAccountType | 'Premium_LRS' | Conflict | ignored
      version | /properties/publishingProfile/replicaCount | 2 | changed | PropertyChangeNotAllowed
      version | /properties/publishingProfile/excludeFromLatest | true | changed | changed
      version | /properties/publishingProfile/endOfLifeDate | '2032-01-01T00:00:00.0000000+00:00' | changed | changed
      version | /properties/publishingProfile/storageAccountType | 'Premium_LRS' | PropertyChangeNotAllowed | ignored
      version | /properties/publishingProfile/storageAccountStrategy | 'DefaultStandard_LRS' | ignored | ignored
      version | /properties/publishingProfile/replicationMode | 'Shallow' | PropertyChangeNotAllowed | ignored
      version | /properties/publishingProfile/targetExtendedLocations | [{'name':'West US','extendedLocation':{'name':'losangeles','type':'EdgeZone'},'extendedLocationReplicaCount':1,'storageAccountType':'StandardSSD_LRS'}] | changed | ignored
      version | /properties/storageProfile/source/id | '%s2' | PropertyChangeNotAllowed | PropertyChangeNotAllowed
      version | /properties/storageProfile/osDiskImage/hostCaching | 'ReadOnly' | PropertyChangeNotAllowed | PropertyChangeNotAllowed
      version | /properties/storageProfile/osDiskImage/source/id | '%s2' | PropertyChangeNotAllowed | PropertyChangeNotAllowed
      version | /properties/storageProfile/dataDiskImages | [{'lun':1}] | PropertyChangeNotAllowed | PropertyChangeNotAllowed
      version | /properties/safetyProfile/blockDeletionBeforeEndOfLife | true | changed | ignored
      version | /properties/safetyProfile/allowDeletionOfReplicatedLocations | true | changed | ignored
      version | /properties/securityProfile | {'uefiSettings':{'signatureTemplateNames':['NoSignatureTemplate']}} | PropertyChangeNotAllowed | ignored
      version | /properties/restore | true | ignored | ignored
      """
          .formatted(IMAGE, IMAGE);

  private static final String GALLERY_BODY =
      "{'location':'westus','tags':{'a':'1','b':'1'},'properties':{'description':'first'}}";
  private static final String DEFINITION_BODY =
      """
      {'location':'westus','tags':{'a':'1','b':'1'},'properties':{'osType':'Linux',
       'osState':'Generalized','identifier':{'publisher':'Contoso','offer':'Finance','sku':'Web'},
       'description':'first','eula':'first','privacyStatementUri':'https://a',
       'releaseNoteUri':'https://a','endOfLifeDate':'2031-01-01',
       'recommended':{'vCPUs':{'min':1,'max':16},'memory':{'min':1,'max':32}},
       'disallowed':{'diskTypes':['Standard_LRS']},
       'purchasePlan':{'name':'a','publisher':'b','product':'c'},
       'features':[{'name':'IsHibernateSupported','value':'True'}]}}""";
  private static final String VERSION_BODY =
      """
      {'location':'westus','tags':{'a':'1','b':'1'},'properties':{'publishingProfile':{
       'endOfLifeDate':'2031-01-01','targetRegions':[
       {'name':'westus','regionalReplicaCount':1},{'name':'eastus','regionalReplicaCount':1}]},
       'storageProfile':{'source':{'id':'%s'}}}}"""
          .formatted(IMAGE);

  /** One line of the sweep, under one of the profiles. */
  record Change(Profile profile, String resource, String pointer, String value, String outcome) {
    @Override
    public String toString() {
      return profile + " " + resource + pointer + ": " + outcome;
    }

    JsonNode parsed() {
      return Json.read(value.replace('\'', '"'));
    }
  }

  static Stream<Change> sweep() {
    return SWEEP.lines().map(line -> line.split(" \\| ")).flatMap(MutabilityTest::changes);
  }

  private static Stream<Change> changes(String[] line) {
    return Stream.of(
        new Change(Profile.CURRENT, line[0], line[1], line[2], line[3]),
        new Change(Profile.PREVIEW_2019, line[0], line[1], line[2], line[4]));
  }

  @ParameterizedTest
  @MethodSource("sweep")
  void R155_R156_R157_R158_property_updatedOnce(Change change) {
    TestCloud cloud = prepared(change);
    String id = id(change.resource);
    ObjectNode sent = (ObjectNode) cloud.get(id).body();
    ObjectNode before = comparable(sent.deepCopy(), change);
    set(sent, JsonPointer.compile(change.pointer), change.parsed());
    String body = Json.print(sent);

    switch (change.outcome) {
      case "changed" -> {
        cloud.put(id, body).is(200);
        Answered after = cloud.settle().get(id);
        assertThat(after.body().at(change.pointer)).isEqualTo(change.parsed());
        assertThat(comparable((ObjectNode) after.body(), change)).isEqualTo(before);
      }
      case "ignored" -> {
        JsonNode was = cloud.get(id).body().at(change.pointer);
        cloud.put(id, body).is(200);
        Answered after = cloud.settle().get(id);
        assertThat(after.body().at(change.pointer)).isEqualTo(was);
        assertThat(comparable((ObjectNode) after.body(), change)).isEqualTo(before);
      }
      default -> {
        int status = change.outcome.startsWith("InvalidParameter") ? 400 : 409;
        cloud.putRefused(id, body, status, change.outcome);
      }
    }
  }

  @Test
  void R155_accepted_areExactlyTheRulesProperties() {
    assertThat(accepted(Profile.PREVIEW_2019))
        .containsExactlyInAnyOrder(
            "gallery/properties/description",
            "definition/properties/recommended/vCPUs/min",
            "definition/properties/recommended/vCPUs/max",
            "definition/properties/recommended/memory/min",
            "definition/properties/recommended/memory/max",
            "definition/properties/description",
            "definition/properties/endOfLifeDate",
            "version/properties/publishingProfile/targetRegions/1/regionalReplicaCount",
            "version/properties/publishingProfile/targetRegions/2",
            "version/properties/publishingProfile/excludeFromLatest",
            "version/properties/publishingProfile/endOfLifeDate");
  }

  private static List<String> accepted(Profile profile) {
    return sweep()
        .filter(change -> change.profile == profile && change.outcome.equals("changed"))
        .map(change -> change.resource + change.pointer)
        .toList();
  }

  @Test
  void theSweep_leavesNoPropertyOut() {
    assertThat(swept("gallery")).isEqualTo(writable(Gallery.SCHEMA));
    assertThat(swept("definition")).isEqualTo(writable(ImageDefinition.SCHEMA));
    assertThat(swept("version")).isEqualTo(writable(ImageVersion.SCHEMA));
  }

  /** The members a caller may write, by their pointers. */
  private static Set<String> writable(Schema<?> schema) {
    return schema.properties().stream()
        .filter(property -> !property.isReadOnly())
        .map(property -> "/" + String.join("/", property.path()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> swept(String resource) {
    Schema<?> schema =
        switch (resource) {
          case "gallery" -> Gallery.SCHEMA;
          case "definition" -> ImageDefinition.SCHEMA;
          default -> ImageVersion.SCHEMA;
        };
    Set<String> members = new TreeSet<>();
    sweep()
        .filter(change -> change.resource.equals(resource))
        .forEach(change -> members.add(member(schema, change.pointer)));
    return members;
  }

  private static String member(Schema<?> schema, String pointer) {
    return writable(schema).stream()
        .filter(member -> pointer.equals(member) || pointer.startsWith(member + "/"))
        .findFirst()
        .orElse("no member: " + pointer);
  }

  private static TestCloud prepared(Change change) {
    TestCloud cloud = change.profile == Profile.CURRENT ? TestCloud.current() : TestCloud.preview();
    cloud.put(GALLERY, GALLERY_BODY).is(201);
    if (!change.resource.equals("version")) {
      cloud.put(DEFINITION, DEFINITION_BODY).is(201);
      return cloud.settle();
    }
    cloud.withDefinition().withImage().put(VERSION, VERSION_BODY).is(201);
    return cloud.settle();
  }

  private static String id(String resource) {
    return switch (resource) {
      case "gallery" -> GALLERY;
      case "definition" -> DEFINITION;
      default -> VERSION;
    };
  }

  private static void set(ObjectNode document, JsonPointer pointer, JsonNode value) {
    String name = pointer.last().getMatchingProperty();
    JsonNode parent = grown(document, pointer.head());
    if (parent instanceof ArrayNode items) {
      items.insert(Integer.parseInt(name), value);
    } else {
      ((ObjectNode) parent).set(name, value);
    }
  }

  private static JsonNode grown(ObjectNode document, JsonPointer pointer) {
    JsonNode found = document.at(pointer);
    return found.isMissingNode() ? document.withObject(pointer) : found;
  }

  /** Without what was changed and what the service keeps to itself. */
  private static ObjectNode comparable(ObjectNode document, Change change) {
    ((ObjectNode) document.path("properties")).remove("provisioningState");
    JsonPointer pointer = JsonPointer.compile(change.pointer);
    JsonNode parent = document.at(pointer.head());
    String name = pointer.last().getMatchingProperty();
    if (parent instanceof ArrayNode items && items.size() > Integer.parseInt(name)) {
      items.remove(Integer.parseInt(name));
    } else if (parent instanceof ObjectNode object) {
      object.remove(name);
    }
    return document;
  }
}
