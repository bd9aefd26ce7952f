package dev.imagegallery.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.OperationStatus;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.TargetRegion;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelReaderTest {

  private static ImageVersion version(String properties) {
    String json = "{\"location\":\"eastus\",\"properties\":" + properties + "}";
    return ModelReader.read(ImageVersion.SCHEMA, utf8(json));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static MalformedResponseException refused(byte[] body) {
    return catchThrowableOfType(
        MalformedResponseException.class, () -> ModelReader.read(ImageVersion.SCHEMA, body));
  }

  @Test
  void read_ofAVersion_isFlat() {
    ImageVersion version =
        version(
            """
            {"publishingProfile": {"replicaCount": 2, "targetRegions": [{"name": "East US 2"}]},
             "provisioningState": "Succeeded"}""");

    assertThat(version.replicaCount()).isEqualTo(2);
    assertThat(version.targetRegions()).containsExactly(TargetRegion.of(Region.EAST_US_2));
    assertThat(version.provisioningState().isTerminal()).isTrue();
    assertThat(version.unknown().isEmpty()).isTrue();
  }

  @Test
  void R29_numbersAndBooleansAsStrings_areRead() {
    ImageVersion version =
        version("{\"publishingProfile\":{\"replicaCount\":\"3\",\"excludeFromLatest\":\"False\"}}");

    assertThat(version.replicaCount()).isEqualTo(3);
    assertThat(version.excludeFromLatest()).isFalse();
  }

  @Test
  void read_ofTheFirstContractsSource_findsIt() {
    ImageVersion version =
        version("{\"publishingProfile\":{\"source\":{\"managedImage\":{\"id\":\"/images/i\"}}}}");

    assertThat(version.source().id()).hasToString("/images/i");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'publishingProfile':{'replicaCount':true}} | $.properties.publishingProfile.replicaCount",
        "{'publishingProfile':{'replicaCount':1.5}} | $.properties.publishingProfile.replicaCount",
        "{'publishingProfile':{'replicaCount':'x'}} | $.properties.publishingProfile.replicaCount",
        "{'publishingProfile':{'replicaCount':3000000000}}"
            + " | $.properties.publishingProfile.replicaCount",
        "{'publishingProfile':{'excludeFromLatest':1}}"
            + " | $.properties.publishingProfile.excludeFromLatest",
        "{'publishingProfile':{'excludeFromLatest':'no'}}"
            + " | $.properties.publishingProfile.excludeFromLatest",
        "{'publishingProfile':[]} | $.properties.publishingProfile",
        "{'provisioningState':{}} | $.properties.provisioningState",
        "{'provisioningState':7} | $.properties.provisioningState",
        "{'publishingProfile':{'targetRegions':{}}} | $.properties.publishingProfile.targetRegions",
        "{'publishingProfile':{'targetRegions':[{'name':'eastus'},null]}}"
            + " | $.properties.publishingProfile.targetRegions[1]",
        "{'publishingProfile':{'targetRegions':[{}]}}"
            + " | $.properties.publishingProfile.targetRegions[0]",
        "{'storageProfile':{'osDiskImage':'x'}} | $.properties.storageProfile.osDiskImage",
        "'x' | $.properties",
      },
      quoteCharacter = '`')
  void member_ofAnotherKind_isRefusedWithItsPath(String properties, String path) {
    String json = "{'location':'eastus','properties':" + properties + "}";

    MalformedResponseException e = refused(utf8(json.replace('\'', '"')));

    assertThat(e.path()).isEqualTo(path);
    assertThat(e).hasMessageContaining(path);
  }

  @Test
  void read_ofTagsThatAreNumbers_isRefused() {
    assertThat(refused(utf8("{\"location\":\"eastus\",\"tags\":{\"a\":1}}")).path())
        .isEqualTo("$.tags.a");
  }

  @Test
  void read_withoutARequiredValue_namesIt() {
    assertThat(refused(utf8("{\"name\":\"1.0.0\"}")))
        .hasMessageContaining("ImageVersion")
        .hasMessageContaining("location");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "\"text\"",
        "{\"location\":\"eastus\"",
        "{\"location\":\"eastus\",\"tags\":{\"a\":\"b",
        "{\"location\":\"eastus\"} {}",
        "{\"location\":\"eastus\"} trailing",
        "{\"location\":\"eastus\",\"location\":\"westus\"}",
        "{\"location\":\"eastus\",\"new\":{\"a\":1,\"a\":2}}",
        "{\"location\":\"eastus\",\"new\":4444e444488888888886}",
        "<!DOCTYPE html><html><body>Bad gateway</body></html>",
        "{location:'eastus'}",
        "{\"location\":\"east\u0001us\"}",
        "{\"location\":\"eastus\",}",
      })
  void read_ofWhatIsNoDocument_isRefused(String body) {
    assertThat(refused(utf8(body)).path()).startsWith("$");
  }

  @Test
  void read_ofTruncatedJson_namesThePlace() {
    assertThat(refused(utf8("{\"location\":\"eastus\",\"properties\":{\"publishingProfile\":{")))
        .extracting(MalformedResponseException::path)
        .isEqualTo("$.properties.publishingProfile");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void read_ofEndlessNesting_isRefused(String level) {
    String json = "{\"location\":\"eastus\",\"new\":" + level.repeat(10_000);

    MalformedResponseException e = refused(utf8(json));

    assertThat(e.path()).startsWith("$.new").hasSizeLessThan(300);
    assertThat(e.getMessage()).hasSizeLessThan(1000);
  }

  @Test
  void read_ofNestingWithinTheLimit_keepsIt() {
    int depth = Json.MAX_DEPTH - 2;
    String json = "{\"location\":\"eastus\",\"new\":" + "[".repeat(depth) + "]".repeat(depth) + "}";

    Gallery gallery = ModelReader.read(Gallery.SCHEMA, utf8(json));

    assertThat(gallery.unknown().get("new")).isNotNull();
  }

  @Test
  void read_of50Megabytes_isRefusedAtOnce() {
    byte[] body = new byte[50 << 20];
    Arrays.fill(body, (byte) ' ');

    assertThat(refused(body)).hasMessageContaining("52428800 bytes");
  }

  @Test
  void message_ofANameWithControlCharacters_staysOnOneLine() {
    MalformedResponseException e =
        refused(utf8("{\"location\":\"eastus\",\"a\\nb\":[" + "[".repeat(200)));

    assertThat(e.getMessage()).doesNotContain("\n");
  }

  @Test
  void text_thatIsNoValueOfItsType_isKept() {
    Gallery gallery =
        ModelReader.read(
            Gallery.SCHEMA, utf8("{\"location\":\"eastus\",\"id\":\"\",\"tags\":{\"a\":null}}"));

    assertThat(gallery.id()).isNull();
    assertThat(gallery.tags()).isEmpty();
    assertThat(gallery.unknown().get("id")).isEqualTo("");
    assertThat(gallery.unknown().get("tags")).isInstanceOf(Map.class);
  }

  @Test
  void readPage_answersItemsAndLinkByteForByte() {
    String page =
        "{\"nextLink\":\"https://x/y?$skiptoken=a%20b\",\"more\":[{}],"
            + "\"value\":[{\"location\":\"eastus\"},{\"location\":\"westus\"}]}";

    PageBody<Gallery> body = ModelReader.readPage(Gallery.SCHEMA, utf8(page));

    assertThat(body.items())
        .extracting(Gallery::location)
        .containsExactly(Region.EAST_US, Region.WEST_US);
    assertThat(body.nextLink()).isEqualTo("https://x/y?$skiptoken=a%20b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"value\":[]}",
        "{\"value\":[],\"nextLink\":null}",
        "{\"value\":[],\"nextLink\":\"\"}"
      })
  void readPage_ofTheLastPage_hasNoLink(String page) {
    PageBody<Gallery> body = ModelReader.readPage(Gallery.SCHEMA, utf8(page));

    assertThat(body.nextLink()).isNull();
    assertThat(body.items()).isEmpty();
  }

  @Test
  void readPage_withAnItemThatIsWrong_namesIt() {
    byte[] page = utf8("{\"value\":[{\"location\":\"eastus\"},{\"location\":5}]}");

    MalformedResponseException e =
        catchThrowableOfType(
            MalformedResponseException.class, () -> ModelReader.readPage(Gallery.SCHEMA, page));

    assertThat(e.path()).isEqualTo("$.value[1].location");
  }

  @Test
  void read_ofAnOperation_keepsItsProperties() {
    OperationStatus status =
        ModelReader.read(
            OperationStatus.SCHEMA,
            utf8(
                "{\"status\":\"Failed\",\"percentComplete\":62.5,\"properties\":{\"output\":[1]}}"));

    assertThat(status.status().isTerminal()).isTrue();
    assertThat(status.percentComplete()).isEqualTo(62.5);
    assertThat(status.properties()).isEqualTo(Map.of("output", java.util.List.of(1)));
  }
}
