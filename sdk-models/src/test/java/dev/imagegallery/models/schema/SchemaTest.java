package dev.imagegallery.models.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.imagegallery.models.ImageVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {

  private static Schema.Table<String, StringBuilder> table() {
    return Schema.of(
        "Text",
        StringBuilder::new,
        StringBuilder::toString,
        text -> UnknownMembers.NONE,
        (builder, unknown) -> {});
  }

  @ParameterizedTest
  @CsvSource({"a,a", "a,a.b", "a.b,a"})
  void members_inOnePlace_areRefused(String one, String other) {
    var table =
        table()
            .property(one, WireType.STRING, text -> text, StringBuilder::append)
            .property(other, WireType.STRING, text -> text, StringBuilder::append);

    assertThatIllegalStateException().isThrownBy(table::build).withMessageContaining("two members");
  }

  @Test
  void member_thatMoved_standsWhereTheVersionHasIt() {
    var source =
        ImageVersion.SCHEMA.properties().stream()
            .filter(property -> property.name().equals("source"))
            .findFirst()
            .orElseThrow();

    assertThat(source.path(ApiVersion.V2018_06_01))
        .containsExactly("properties", "publishingProfile", "source", "managedImage");
    assertThat(source.path(ApiVersion.V2019_07_01)).isEqualTo(source.path());
    assertThat(source).hasToString("properties.storageProfile.source");
  }
}
