package dev.imagegallery.internal.emulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.internal.emulator.region.Cloud;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import dev.imagegallery.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResourceTreeTest {

  private static final String GROUP = "/subscriptions/s/resourceGroups/g";

  private final Kernel kernel =
      new Kernel(
          new Settings(
              Timeline.virtual(Instant.EPOCH),
              false,
              Cloud.PUBLIC,
              "tenant",
              List.of(),
              1,
              false,
              null,
              false,
              Duration.ZERO,
              10,
              10));

  @Test
  void R240d_remove_takesWhatIsBelowFirst_andNothingBeside() {
    List<String> gone = new ArrayList<>();
    kernel.tree().onRemoval(resource -> gone.add(resource.id().substring(GROUP.length())));
    for (String id : List.of("/a/b/c", "", "/a", "/a.b", "/a/b", "/a/b2", "ther", "ther/a")) {
      put(GROUP + id);
    }

    kernel.locked(
        () -> {
          kernel.tree().remove(GROUP);
          return gone;
        });

    assertThat(gone).containsExactlyInAnyOrder("/a/b/c", "/a/b2", "/a/b", "/a.b", "/a", "");
    assertThat(gone).endsWith("");
    assertThat(gone.indexOf("/a/b/c")).isLessThan(gone.indexOf("/a/b"));
    assertThat(gone.indexOf("/a")).isGreaterThan(gone.indexOf("/a/b"));
    assertThat(gone.indexOf("/a")).isGreaterThan(gone.indexOf("/a/b2"));
    assertThat(kernel.tree().find(GROUP + "ther/a")).isNotNull();
  }

  private void put(String id) {
    Resource resource = new Resource(id, "a", Region.WEST_US.name(), Json.object(), Json.object());
    kernel.locked(
        () -> {
          kernel.tree().put(resource);
          return resource;
        });
  }
}
