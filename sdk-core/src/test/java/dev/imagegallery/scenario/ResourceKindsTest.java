package dev.imagegallery.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ManagedImage;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.SharingGroup;
import dev.imagegallery.models.SharingOperation;
import dev.imagegallery.models.SharingPermission;
import dev.imagegallery.models.SharingProfile;
import dev.imagegallery.models.SharingUpdate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The kinds of resources, through their clients. */
class ResourceKindsTest {

  private final Scene scene = Scene.current().withCatalog();

  @Test
  void R1_theFourKindsOfResources_areCreatedReadListedAndDeleted() {
    scene.publish("1.0.0", scene.image("base", Region.WEST_US), Region.WEST_US);

    assertThat(scene.sdk.managedImages().list().toList())
        .extracting(ManagedImage::type)
        .containsExactly("Microsoft.Compute/images");
    assertThat(scene.sdk.galleries().list().toList())
        .extracting(Gallery::type)
        .containsExactly("Microsoft.Compute/galleries");
    assertThat(scene.sdk.imageDefinitions().list(scene.gallery).toList())
        .extracting(ImageDefinition::type)
        .containsExactly("Microsoft.Compute/galleries/images");
    assertThat(scene.sdk.imageVersions().list(scene.definition).toList())
        .extracting(ImageVersion::type)
        .containsExactly("Microsoft.Compute/galleries/images/versions");
    assertThat(scene.sdk.imageVersions().get(scene.version("1.0.0")).id())
        .isEqualTo(scene.version("1.0.0").resourceId());
    scene.sdk.imageVersions().beginDelete(scene.version("1.0.0")).await();
    scene.sdk.imageDefinitions().beginDelete(scene.definition).await();
    scene.sdk.galleries().beginDelete(scene.gallery).await();
    scene.sdk.managedImages().beginDelete(scene.group.managedImage("base")).await();
    assertThat(scene.sdk.galleries().find(scene.gallery)).isEmpty();
    assertThat(scene.sdk.managedImages().list().toList()).isEmpty();
  }

  @Test
  void R144_aGallery_isSharedWithASubscription_andNoMore() {
    Scene shared = Scene.current();
    shared
        .sdk
        .galleries()
        .beginCreate(
            shared.gallery,
            Gallery.builder(Region.WEST_US)
                .sharingProfile(
                    SharingProfile.builder().permissions(SharingPermission.GROUPS).build())
                .build())
        .await();
    String groups = shared.gallery + "?api-version=2024-03-03&$expand=sharingProfile/Groups";
    SharingGroup group = SharingGroup.subscriptions(List.of(Scene.SUBSCRIPTION));

    shared
        .sdk
        .galleries()
        .beginShare(
            shared.gallery, SharingUpdate.builder(SharingOperation.ADD).group(group).build())
        .await();
    String added = shared.read(groups);
    shared
        .sdk
        .galleries()
        .beginShare(shared.gallery, SharingUpdate.builder(SharingOperation.RESET).build())
        .await();

    assertThat(added).contains("\"Groups\"").contains(Scene.SUBSCRIPTION + "\"]");
    assertThat(shared.read(groups)).contains("\"Private\"").doesNotContain("\"groups\"");
  }
}
