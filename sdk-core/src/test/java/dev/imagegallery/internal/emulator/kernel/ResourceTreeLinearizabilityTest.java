package dev.imagegallery.internal.emulator.kernel;

import dev.imagegallery.FreshJvm;
import dev.imagegallery.internal.emulator.region.Cloud;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import dev.imagegallery.time.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/**
 * What threads do to the tree under the kernel's lock has an order that explains all answers.
 * Lincheck looks for it, with a tree that knows neither threads nor letter case.
 */
class ResourceTreeLinearizabilityTest {

  @Test
  void tree_underTheLock_isLinearizable_howeverThreadsAreSwitched() throws Exception {
    FreshJvm.run(Switching.class);
  }

  @Test
  void tree_underTheLock_isLinearizable_underStress() throws Exception {
    FreshJvm.run(Stress.class);
  }

  @Test
  void tree_underTheLock_isLinearizable_forSixteenThreads() throws Exception {
    FreshJvm.run(Sixteen.class);
  }

  static final class Switching {
    public static void main(String... args) {
      new ModelCheckingOptions()
          .threads(2)
          .actorsPerThread(2)
          .actorsBefore(2)
          .actorsAfter(1)
          .iterations(6)
          .invocationsPerIteration(50)
          .sequentialSpecification(Specification.class)
          .minimizeFailedScenario(false)
          .check(Tree.class);
    }
  }

  static final class Stress {
    public static void main(String... args) {
      new StressOptions()
          .threads(4)
          .actorsPerThread(3)
          .iterations(10)
          .invocationsPerIteration(300)
          .sequentialSpecification(Specification.class)
          .minimizeFailedScenario(false)
          .check(Tree.class);
    }
  }

  /** The orders to be tried grow with the threads: each has one actor, whose answer tells much. */
  static final class Sixteen {
    public static void main(String... args) {
      new StressOptions()
          .threads(16)
          .actorsPerThread(1)
          .actorsBefore(1)
          .actorsAfter(1)
          .iterations(4)
          .invocationsPerIteration(100)
          .sequentialSpecification(CrowdSpecification.class)
          .minimizeFailedScenario(false)
          .check(Crowd.class);
    }
  }

  private static final String ROOT = "/subscriptions/s/resourceGroups";
  private static final String TYPE = "Microsoft.Compute/galleries";

  /** A resource, or one below it. */
  private static String id(int number) {
    return number < 3 ? ROOT + "/g" + number : ROOT + "/g" + number % 3 + "/child";
  }

  /** Resources 0 to 2, and 3 to 5 below them. */
  public static final class Tree {
    private final Kernel kernel = new Kernel(settings());

    private static Settings settings() {
      return new Settings(
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
          10);
    }

    @Operation
    public int put(@Param(gen = IntGen.class, conf = "0:5") int number) {
      return put(id(number));
    }

    private int put(String id) {
      Resource resource =
          new Resource(id, TYPE, Region.WEST_US.name(), Json.object(), Json.object());
      return kernel.locked(
          () -> {
            kernel.tree().put(resource);
            return kernel.tree().count("S", TYPE, "westus");
          });
    }

    @Operation
    public int remove(@Param(gen = IntGen.class, conf = "0:5") int number) {
      return remove(id(number).toUpperCase(Locale.ROOT));
    }

    private int remove(String id) {
      return kernel.locked(
          () -> {
            kernel.tree().remove(id);
            return kernel.tree().count("s", TYPE, "westus");
          });
    }

    @Operation
    public boolean find(@Param(gen = IntGen.class, conf = "0:5") int number) {
      return kernel.locked(() -> kernel.tree().find(id(number)) != null);
    }

    @Operation
    public int count() {
      return kernel.locked(() -> kernel.tree().count("s", TYPE, "westus"));
    }

    @Operation
    public int inCollection() {
      return kernel.locked(() -> kernel.tree().in(ROOT).size());
    }
  }

  /** The same without a thread. */
  public static final class Specification {
    private final Map<String, Boolean> ids = new TreeMap<>();

    public int put(int number) {
      ids.put(id(number), true);
      return ids.size();
    }

    public int remove(int number) {
      List<String> gone = new ArrayList<>(ids.keySet());
      gone.removeIf(id -> !id.equals(id(number)) && !id.startsWith(id(number) + "/"));
      gone.forEach(ids::remove);
      return ids.size();
    }

    public boolean find(int number) {
      return ids.containsKey(id(number));
    }

    public int count() {
      return ids.size();
    }

    public int inCollection() {
      return (int) ids.keySet().stream().filter(id -> !id.endsWith("/child")).count();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Specification that && ids.equals(that.ids);
    }

    @Override
    public int hashCode() {
      return ids.hashCode();
    }
  }

  /** Sixteen resources, which come and go; the answer is how many there are. */
  public static final class Crowd {
    private final Tree tree = new Tree();

    @Operation
    public int put(@Param(gen = IntGen.class, conf = "1:16") int number) {
      return tree.put(ROOT + "/r" + number);
    }

    @Operation
    public int remove(@Param(gen = IntGen.class, conf = "1:16") int number) {
      return tree.remove(ROOT + "/R" + number);
    }
  }

  /** The same without a thread. */
  public static final class CrowdSpecification {
    private final Set<Integer> numbers = new TreeSet<>();

    public int put(int number) {
      numbers.add(number);
      return numbers.size();
    }

    public int remove(int number) {
      numbers.remove(number);
      return numbers.size();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof CrowdSpecification that && numbers.equals(that.numbers);
    }

    @Override
    public int hashCode() {
      return numbers.hashCode();
    }
  }
}
