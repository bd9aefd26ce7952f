package dev.imagegallery.examples.official;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.management.Region;
import com.azure.resourcemanager.compute.ComputeManager;
import com.azure.resourcemanager.compute.models.ImageUpdate;
import com.azure.resourcemanager.compute.models.OperatingSystemStateTypes;
import com.azure.resourcemanager.compute.models.VirtualMachineCustomImage;
import java.util.Map;

/** The managed image that users of the official SDK make versions from. */
final class OfficialManagedImage {

  private static final String NAME = "golden";
  private static final String BLOB = "https://contoso.blob.core.windows.net/vhds/os.vhd";

  private final ComputeManager azure;
  private final String group;

  OfficialManagedImage(ComputeManager azure, String group) {
    this.azure = azure;
    this.group = group;
  }

  /** Returns the id of one that was made, changed, read and listed. */
  String create(Region region) {
    azure
        .virtualMachineCustomImages()
        .define(NAME)
        .withRegion(region)
        .withExistingResourceGroup(group)
        .withLinuxFromVhd(BLOB, OperatingSystemStateTypes.GENERALIZED)
        .create();

    tag();

    VirtualMachineCustomImage read =
        azure.virtualMachineCustomImages().getByResourceGroup(group, NAME);
    assertThat(read.tags()).isEqualTo(Map.of("stage", "test"));
    assertThat(read.osDiskImage().blobUri()).isEqualTo(BLOB);
    assertThat(names()).containsExactly(NAME);
    return read.id();
  }

  /** The fluent face of a managed image has no update; the client below it has. */
  private void tag() {
    ImageUpdate update = new ImageUpdate().withTags(Map.of("stage", "test"));
    azure.serviceClient().getImages().update(group, NAME, update);
  }

  void delete() {
    azure.virtualMachineCustomImages().deleteByResourceGroup(group, NAME);
    assertThat(names()).isEmpty();
  }

  private Iterable<String> names() {
    return azure.virtualMachineCustomImages().listByResourceGroup(group).stream()
        .map(VirtualMachineCustomImage::name)
        .toList();
  }
}
