package dev.imagegallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.QuotaUsage;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Quotas as applications see them. */
class UsageClientTest {

  private static final String OTHER = "22222222-0000-0000-0000-000000000000";

  private final InMemoryAzure azure =
      InMemoryAzure.builder()
          .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
          .subscription(OTHER)
          .build();
  private final ImageGallerySdk sdk =
      ImageGallerySdk.builder()
          .transport(azure.transport())
          .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
          .build();

  private static QuotaUsage galleries(Iterable<QuotaUsage> usages) {
    List<QuotaUsage> all = new ArrayList<>();
    usages.forEach(all::add);
    assertThat(all).extracting(usage -> usage.name().value()).contains("images", "versions");
    return all.stream()
        .filter(usage -> usage.name().value().equals("galleries"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void R174_usages_tellHowManyThereAre_andHowManyMoreThereMayBe() {
    azure.setQuota(InMemoryAzure.DEFAULT_SUBSCRIPTION, Region.WEST_US, "galleries", 7);
    ResourceGroup group = ResourceGroup.builder(Region.WEST_US).build();
    sdk.resourceGroups().create(sdk.resourceGroup("rg"), group);
    sdk.galleries()
        .beginCreate(sdk.resourceGroup("rg").gallery("g"), Gallery.builder(Region.WEST_US).build())
        .await();

    QuotaUsage usage = galleries(sdk.usages().list(Region.WEST_US));

    assertThat(usage.currentValue()).isEqualTo(1);
    assertThat(usage.limit()).isEqualTo(7);
    assertThat(usage.remaining()).isEqualTo(6);
    assertThat(usage.name().localizedValue()).isEqualTo("Galleries");
    assertThat(usage.unit()).isEqualTo("Count");
    assertThat(galleries(sdk.usages().list(OTHER, Region.WEST_US)).currentValue()).isZero();
  }

  @Test
  void R174_asynchronousTwin_answersTheSame() {
    List<QuotaUsage> blocking = new ArrayList<>();
    sdk.usages().list(Region.WEST_US).forEach(blocking::add);
    List<QuotaUsage> asynchronous = new ArrayList<>();

    sdk.async().usages().list(Region.WEST_US).forEach(asynchronous::add).join();

    assertThat(asynchronous).isEqualTo(blocking).isNotEmpty();
  }

  @Test
  void R174_remaining_isNeverNegative() {
    azure.setQuota(InMemoryAzure.DEFAULT_SUBSCRIPTION, Region.WEST_US, "galleries", 0);

    assertThat(galleries(sdk.usages().list(Region.WEST_US)).remaining()).isZero();
    assertThatThrownBy(() -> sdk.usages().list("not/an/id", Region.WEST_US))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
