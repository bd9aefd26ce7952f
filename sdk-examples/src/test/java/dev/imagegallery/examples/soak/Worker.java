package dev.imagegallery.examples.soak;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.error.GalleryException;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.GalleryUpdate;
import dev.imagegallery.models.HyperVGeneration;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageIdentifier;
import dev.imagegallery.models.OsState;
import dev.imagegallery.models.OsType;
import dev.imagegallery.models.ProvisioningState;
import dev.imagegallery.models.Region;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes, changes, reads and deletes galleries of its own, and knows what must be there. */
final class Worker {

  private static final int NAMES = 10;
  private static final int PATIENCE = 50;

  private final ImageGallerySdk sdk;
  private final String prefix;
  private final Random random;
  private final SortedMap<String, String> model = new TreeMap<>();
  private long changes;
  private long uncertain;

  Worker(ImageGallerySdk sdk, String prefix, long seed) {
    this.sdk = sdk;
    this.prefix = prefix;
    this.random = new Random(seed);
  }

  /** The description of each gallery that must be there. */
  SortedMap<String, String> model() {
    return model;
  }

  long uncertain() {
    return uncertain;
  }

  /** One call, or a few. */
  void step() {
    GalleryId id = sdk.resourceGroup("soak").gallery(prefix + "." + random.nextInt(NAMES));
    switch (random.nextInt(10)) {
      case 0 -> create(id);
      case 1, 2 -> update(id);
      case 3 -> delete(id);
      case 4 -> list();
      case 5 -> definition(id);
      default -> read(id);
    }
  }

  private void create(GalleryId id) {
    String description = "made " + ++changes;
    Gallery gallery = Gallery.builder(Region.EAST_US).description(description).build();
    change(id, description, () -> sdk.galleries().beginCreate(id, gallery).await());
  }

  private void update(GalleryId id) {
    if (model.containsKey(id.name())) {
      String description = "changed " + ++changes;
      GalleryUpdate update = GalleryUpdate.builder().description(description).build();
      change(id, description, () -> sdk.galleries().beginUpdate(id, update).await());
    }
  }

  private void delete(GalleryId id) {
    change(id, null, () -> sdk.galleries().beginDelete(id).await());
  }

  /** A child that comes and goes again, so that its gallery can be deleted. */
  private void definition(GalleryId id) {
    if (!model.containsKey(id.name())) {
      return;
    }
    ImageDefinition definition =
        ImageDefinition.builder(
                Region.EAST_US,
                OsType.LINUX,
                OsState.GENERALIZED,
                ImageIdentifier.of("p", "o", "s"))
            .hyperVGeneration(HyperVGeneration.V2)
            .build();
    attempt(() -> sdk.imageDefinitions().beginCreate(id.image("d"), definition).await());
    surely(() -> sdk.imageDefinitions().beginDelete(id.image("d")).await());
  }

  /** What is known after a success; after an exception it is read. */
  private void change(GalleryId id, @Nullable String after, Supplier<?> change) {
    @Nullable String before = model.get(id.name());
    @Nullable String now = attempt(change) ? after : settled(id);
    require(equal(now, after) || equal(now, before), id + " is neither of before nor of after");
    if (now == null) {
      model.remove(id.name());
    } else {
      model.put(id.name(), now);
    }
  }

  /** What there is, once nothing runs on it any more. */
  private @Nullable String settled(GalleryId id) {
    uncertain++;
    Set<String> busy = Set.of("Creating", "Updating", "Deleting");
    for (int i = 0; i < PATIENCE; i++) {
      Optional<Gallery> seen = surely(() -> sdk.galleries().find(id));
      if (seen.isEmpty()) {
        return null;
      }
      Gallery gallery = seen.get();
      if (!busy.contains(String.valueOf(gallery.provisioningState()))) {
        return description(gallery);
      }
      attempt(() -> waited(id, gallery));
    }
    throw new AssertionError(id + " never settles");
  }

  private @Nullable Object waited(GalleryId id, Gallery gallery) {
    return ProvisioningState.DELETING.equals(gallery.provisioningState())
        ? sdk.galleries().adoptDelete(id).await()
        : sdk.galleries().adopt(id).await();
  }

  private void read(GalleryId id) {
    Optional<Gallery> seen;
    try {
      seen = sdk.galleries().find(id);
    } catch (GalleryException notSeen) {
      return;
    }
    require(
        equal(seen.map(Worker::description).orElse(null), model.get(id.name())),
        id + " is not as it was left");
  }

  private void list() {
    try {
      long mine =
          sdk.galleries().listByResourceGroup("soak").stream()
              .filter(gallery -> String.valueOf(gallery.name()).startsWith(prefix + "."))
              .count();
      require(mine == model.size(), mine + " galleries, not " + model.size());
    } catch (GalleryException notSeen) {
      // A list says nothing when it does not come.
    }
  }

  private static boolean attempt(Supplier<?> call) {
    try {
      Object unused = call.get();
      return true;
    } catch (GalleryException uncertain) {
      return false;
    }
  }

  private static <T> T surely(Supplier<T> call) {
    GalleryException last = null;
    for (int i = 0; i < PATIENCE; i++) {
      try {
        return call.get();
      } catch (GalleryException e) {
        last = e;
      }
    }
    throw new AssertionError("never succeeds", last);
  }

  private static String description(Gallery gallery) {
    return String.valueOf(gallery.description());
  }

  private static boolean equal(@Nullable String a, @Nullable String b) {
    return a == null ? b == null : a.equals(b);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new AssertionError(message);
    }
  }
}
