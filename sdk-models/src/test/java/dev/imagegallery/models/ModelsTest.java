package dev.imagegallery.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelsTest {

  private static RegionalReplicationStatus status(Region region, ReplicationState state) {
    Object builder = RegionalReplicationStatus.SCHEMA.newBuilder();
    ((RegionalReplicationStatus.Builder) builder).region(region).state(state);
    return RegionalReplicationStatus.SCHEMA.build(builder);
  }

  private static ImageVersion replicated(RegionalReplicationStatus... regions) {
    ReplicationStatus status =
        ((ReplicationStatus.Builder) ReplicationStatus.SCHEMA.newBuilder())
            .summary(List.of(regions))
            .build();
    return ImageVersion.builder(Region.EAST_US)
        .targetRegion(TargetRegion.of(Region.EAST_US))
        .targetRegion(TargetRegion.of(Region.WEST_US))
        .replicationStatus(status)
        .build();
  }

  @Test
  void R110_usability_followsTheStatusAndNotTheIntent() {
    ImageVersion version =
        replicated(
            status(Region.of("East US"), ReplicationState.COMPLETED),
            status(Region.WEST_US, ReplicationState.REPLICATING));

    assertThat(version.isUsableIn(Region.EAST_US)).isTrue();
    assertThat(version.isUsableIn(Region.WEST_US)).isFalse();
    assertThat(version.isUsableIn(Region.NORTH_EUROPE)).isFalse();
    assertThat(version.replicationStatus().of(Region.WEST_US))
        .map(RegionalReplicationStatus::state)
        .isEqualTo(Optional.of(ReplicationState.REPLICATING));
  }

  @Test
  void R110_usability_withoutStatus_isNotClaimed() {
    ImageVersion version =
        ImageVersion.builder(Region.EAST_US).targetRegion(TargetRegion.of(Region.EAST_US)).build();

    assertThat(version.isUsableIn(Region.EAST_US)).isFalse();
  }

  @Test
  void provisioningState_bornLater_isNotTerminal() {
    assertThat(ProvisioningState.SUCCEEDED.isTerminal()).isTrue();
    assertThat(ProvisioningState.FAILED.isTerminal()).isTrue();
    assertThat(ProvisioningState.CANCELED.isTerminal()).isTrue();
    assertThat(ProvisioningState.UPDATING.isTerminal()).isFalse();
    assertThat(new ProvisioningState("Resting").isTerminal()).isFalse();
    assertThat(OperationState.IN_PROGRESS.isTerminal()).isFalse();
    assertThat(OperationState.FAILED.isTerminal()).isTrue();
  }

  @Test
  void osProfile_printed_hidesThePassword() {
    OsProfile profile =
        OsProfile.builder().computerName("c").adminUsername("u").adminPassword("hush").build();

    assertThat(profile.toString()).contains("c", "u", "***").doesNotContain("hush");
    assertThat(VirtualMachine.builder(Region.EAST_US).osProfile(profile).build().toString())
        .doesNotContain("hush");
  }

  @Test
  void collections_ofAModel_areItsOwn() {
    List<TargetRegion> regions = new ArrayList<>(List.of(TargetRegion.of(Region.EAST_US)));
    ImageVersion version = ImageVersion.builder(Region.EAST_US).targetRegions(regions).build();

    regions.clear();

    assertThat(version.targetRegions()).hasSize(1);
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> version.targetRegions().clear());
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> version.tags().put("a", "b"));
  }

  @Test
  void tags_keepTheirOrder() {
    Gallery gallery =
        Gallery.builder(Region.EAST_US).tag("z", "1").tag("a", "2").tag("m", "3").build();

    assertThat(gallery.tags())
        .containsExactly(Map.entry("z", "1"), Map.entry("a", "2"), Map.entry("m", "3"));
  }

  @Test
  void builder_ofAChange_addsToNothing() {
    ImageVersionUpdate change =
        ImageVersionUpdate.builder().targetRegion(TargetRegion.of(Region.EAST_US)).build();

    assertThat(change.targetRegions()).hasSize(1);
    assertThat(change.tags()).isNull();
  }

  @Test
  void builder_givenNullForARequiredValue_namesIt() {
    assertThatNullPointerException()
        .isThrownBy(() -> Gallery.builder(null))
        .withMessage("location");
    assertThatNullPointerException()
        .isThrownBy(() -> Gallery.builder(Region.EAST_US).tag("a", null))
        .withMessage("value");
    assertThatNullPointerException()
        .isThrownBy(() -> ImageVersion.builder(Region.EAST_US).targetRegions(null))
        .withMessage("targetRegions");
  }

  @Test
  void toBuilder_carriesWhatTheServiceSet() {
    ImageVersion version = replicated(status(Region.EAST_US, ReplicationState.FAILED));

    ImageVersion changed = version.toBuilder().replicaCount(2).build();

    assertThat(changed.replicationStatus()).isEqualTo(version.replicationStatus());
    assertThat(changed.replicaCount()).isEqualTo(2);
  }
}
