package dev.imagegallery.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "a/b",
        "\\",
        ".",
        "..",
        "%2e",
        "%2e%2e",
        "a\nb",
        "a\u0000b",
        " a",
        "a ",
        "a?b",
        "a#b",
        "\uD800",
        "\uDC00a"
      })
  void name_thatWouldBreakOutOfItsPlace_isRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GalleryId("sub", "group", name))
        .withMessageStartingWith("galleryName ");
  }

  @Test
  void name_ofThreeHundredCharacters_isRefusedWithAShortMessage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ManagedImageId("sub", "group", "a".repeat(300)))
        .withMessageStartingWith("imageName ")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(200));
  }

  @Test
  void message_ofANameWithControlCharacters_staysOnOneLine() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GalleryId("sub", "group", "a\r\nb"))
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\r", "\n"));
  }

  @Test
  void name_thatIsNull_namesTheParameter() {
    assertThatNullPointerException()
        .isThrownBy(() -> new GalleryId("sub", null, "g"))
        .withMessage("resourceGroup");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "my-image.1_x", "\u5E93", "a(b)", "..."})
  void name_thatTheServiceMayJudge_isLetThrough(String name) {
    assertThat(new GalleryId("sub", "group", name).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a_b", "a.b", "\u00E9", "a b"})
  void subscription_thatIsNoGuid_isRefused(String subscription) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GalleryId(subscription, "group", "g"))
        .withMessageStartingWith("subscriptionId ");
  }
}
