package dev.imagegallery.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.RecommendedMachineConfiguration;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.Schema.Property;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the tables call changeable after creation. */
class MutableMembersTest {

  private static List<String> mutable(Schema<?> schema) {
    return schema.properties().stream().filter(Property::isMutable).map(Property::name).toList();
  }

  @Test
  void R155_R156_gallery_isChangedInThese() {
    assertThat(mutable(Gallery.SCHEMA))
        .containsExactlyInAnyOrder(
            "tags", "description", "softDeletePolicy", "sharingProfile", "identity");
  }

  @Test
  void R155_R156_definition_isChangedInThese() {
    assertThat(mutable(ImageDefinition.SCHEMA))
        .containsExactlyInAnyOrder(
            "tags", "description", "endOfLifeDate", "recommended", "releaseNoteUri");
    assertThat(mutable(RecommendedMachineConfiguration.SCHEMA))
        .containsExactlyInAnyOrder("vCPUs", "memory");
  }

  @Test
  void R155_R156_version_isChangedInThese() {
    assertThat(mutable(ImageVersion.SCHEMA))
        .containsExactlyInAnyOrder(
            "tags",
            "targetRegions",
            "replicaCount",
            "excludeFromLatest",
            "endOfLifeDate",
            "targetExtendedLocations",
            "safetyProfile");
    assertThat(mutable(TargetRegion.SCHEMA))
        .containsExactlyInAnyOrder("regionalReplicaCount", "excludeFromLatest");
  }

  @Test
  void readOnlyMembers_areNeverChangeable() {
    for (Models.Model<?> model : Models.all()) {
      assertThat(model.schema().properties())
          .as(model.toString())
          .noneMatch(property -> property.isReadOnly() && property.isMutable());
    }
  }
}
