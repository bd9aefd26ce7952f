package dev.imagegallery.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceIdTest {

  private static final String GALLERY =
      "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/my-group"
          + "/providers/Microsoft.Compute/galleries/myGallery";
  private static final String VERSION = GALLERY + "/images/linux/versions/1.0.0";

  @Test
  void R8_idsThatDifferInLetterCase_areEqualAndKeepTheirText() {
    ResourceId id = ResourceId.parse(VERSION);
    ResourceId upper = ResourceId.parse(VERSION.toUpperCase(Locale.ROOT));

    assertThat(id).isEqualTo(upper).hasSameHashCodeAs(upper);
    assertThat(id).hasToString(VERSION);
    assertThat(id).isNotEqualTo(ResourceId.parse(GALLERY));
  }

  @ParameterizedTest
  @CsvSource({"\u0130,i", "\u0131,I", "\u212A,k", "\uD801\uDC00,\uD801\uDC28"})
  void R8_idsThatAreEqualInOddLetters_haveOneHash(String one, String other) {
    ResourceId first = ResourceId.parse("/a/" + one);
    ResourceId second = ResourceId.parse("/a/" + other);

    assertThat(first).isEqualTo(second).hasSameHashCodeAs(second);
  }

  @Test
  void parts_ofAnId_areFound() {
    ResourceId id = ResourceId.parse(VERSION);

    assertThat(id.subscriptionId()).hasValue("00000000-0000-0000-0000-000000000001");
    assertThat(id.resourceGroup()).hasValue("my-group");
    assertThat(id.type()).hasValue("Microsoft.Compute/galleries/images/versions");
    assertThat(id.name()).isEqualTo("1.0.0");
    assertThat(id.segments()).hasSize(12).startsWith("subscriptions");
    assertThat(id.isOfType("microsoft.compute/GALLERIES/images/versions")).isTrue();
    assertThat(ResourceId.parse(GALLERY).child("images", "linux"))
        .hasToString(GALLERY + "/images/linux");
  }

  @ParameterizedTest
  @CsvSource({
    "/subscriptions/s, Microsoft.Resources/subscriptions",
    "/subscriptions/s/resourceGroups/g, Microsoft.Resources/resourceGroups",
    "/subscriptions/s/providers/Microsoft.Features/x/y, Microsoft.Features/x",
    "/subscriptions/s/resourceGroups/g/providers/A.B/c/d/providers/E.F/g/h, E.F/g",
  })
  void type_ofOtherIds_isFound(String id, String type) {
    assertThat(ResourceId.parse(id).type()).hasValue(type);
  }

  @Test
  void type_ofAnIdWithoutResource_isEmpty() {
    assertThat(ResourceId.parse("/SharedGalleries/u/Images/i").resourceGroup()).isEmpty();
    assertThat(ResourceId.parse("/a/b/providers").type()).isEmpty();
    assertThat(ResourceId.parse("/a").type()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "a/b",
        "//a",
        "/a/",
        "/a//b",
        "/a/../b",
        "/a/./b",
        "/a/%2e%2e/b",
        "/a/b?c",
        "/a/b#c",
        "/a\\b",
        "/a\nb",
        "/a/ b",
        "https://host/a"
      })
  void id_thatIsNoPlainPath_isRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> ResourceId.parse(text));
  }

  @Test
  void id_thatIsTooLong_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ResourceId.parse("/a".repeat(2000)));
    assertThatNullPointerException().isThrownBy(() -> ResourceId.parse(null));
  }

  @Test
  void typedIds_printWhatTheyRead() {
    assertThat(GalleryId.parse(GALLERY)).hasToString(GALLERY);
    assertThat(ImageVersionId.parse(VERSION)).hasToString(VERSION);
    assertThat(ImageVersionId.parse(VERSION).definition().gallery())
        .isEqualTo(GalleryId.parse(GALLERY.toUpperCase(Locale.ROOT)));
  }

  @Test
  void typedIds_ofAnotherType_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> GalleryId.parse(VERSION));
    assertThatIllegalArgumentException().isThrownBy(() -> ImageVersionId.parse(GALLERY));
    assertThatIllegalArgumentException().isThrownBy(() -> ManagedImageId.parse(GALLERY));
    assertThatIllegalArgumentException().isThrownBy(() -> ResourceGroupId.parse(GALLERY));
    assertThatIllegalArgumentException().isThrownBy(() -> VirtualMachineId.parse(GALLERY));
    assertThatIllegalArgumentException().isThrownBy(() -> ScaleSetId.parse(GALLERY));
    assertThatIllegalArgumentException().isThrownBy(() -> DiskId.parse(GALLERY));
    assertThatIllegalArgumentException().isThrownBy(() -> SnapshotId.parse(GALLERY));
    assertThatIllegalArgumentException().isThrownBy(() -> ScaleSetInstanceId.parse(GALLERY));
    assertThatIllegalArgumentException().isThrownBy(() -> ImageDefinitionId.parse(GALLERY));
  }

  @Test
  void idsOfComputeResources_areReadBack() {
    ResourceGroupId group = new ResourceGroupId("sub", "rg");
    ScaleSetInstanceId instance = group.scaleSet("web").instance("7");

    assertThat(ScaleSetInstanceId.parse(instance.toString())).isEqualTo(instance);
    assertThat(ScaleSetId.parse(instance.scaleSet().toString().toUpperCase(Locale.ROOT)))
        .isEqualTo(instance.scaleSet())
        .hasSameHashCodeAs(instance.scaleSet());
    assertThat(DiskId.parse(group.disk("d").toString())).isEqualTo(group.disk("d"));
    assertThat(SnapshotId.parse(group.snapshot("s").toString())).isEqualTo(group.snapshot("s"));
  }
}
