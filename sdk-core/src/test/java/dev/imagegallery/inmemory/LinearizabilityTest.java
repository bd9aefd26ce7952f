package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.COMPUTE;

import dev.imagegallery.FreshJvm;
import dev.imagegallery.models.Region;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;

/**
 * Requests of many threads have an order in which their answers are right; Lincheck looks for it.
 */
class LinearizabilityTest {

  @Test
  void galleries_thatComeAndGo_answerAsIfOneAfterTheOther() throws Exception {
    FreshJvm.run(ComingAndGoing.class);
  }

  @Test
  void R172_ofSixteenThreads_asManyGetAGalleryAsThereIsRoomFor() throws Exception {
    FreshJvm.run(LastPlaces.class);
  }

  static final class ComingAndGoing {
    public static void main(String... args) {
      new StressOptions()
          .threads(3)
          .actorsPerThread(3)
          .iterations(6)
          .invocationsPerIteration(100)
          .sequentialSpecification(GallerySpecification.class)
          .minimizeFailedScenario(false)
          .check(Galleries.class);
    }
  }

  static final class LastPlaces {
    public static void main(String... args) {
      new StressOptions()
          .threads(16)
          .actorsPerThread(1)
          .actorsBefore(1)
          .actorsAfter(1)
          .iterations(3)
          .invocationsPerIteration(100)
          .sequentialSpecification(QuotaSpecification.class)
          .minimizeFailedScenario(false)
          .check(Quota.class);
    }
  }

  private static String path(int number) {
    return COMPUTE + "/galleries/g" + number;
  }

  private static int put(TestCloud cloud, int number) {
    return cloud.put(path(number), "{'location':'westus'}").response().status();
  }

  /** Galleries on the cloud; it is asked as clients ask it. */
  public static final class Galleries {
    private final TestCloud cloud = TestCloud.current();

    @Operation
    public int put(@Param(gen = IntGen.class, conf = "1:3") int number) {
      return LinearizabilityTest.put(cloud, number);
    }

    @Operation
    public String get(@Param(gen = IntGen.class, conf = "1:3") int number) {
      TestCloud.Answered answered = cloud.get(path(number));
      return answered.response().status() + answered.state();
    }

    @Operation
    public int delete(@Param(gen = IntGen.class, conf = "1:3") int number) {
      return cloud.delete(path(number)).response().status();
    }

    @Operation
    public List<String> list() {
      return cloud.get(COMPUTE + "/galleries").names();
    }
  }

  /** What galleries are, without a cloud: while no time passes, no operation ends. */
  public static final class GallerySpecification {
    private final Map<Integer, String> states = new TreeMap<>();

    public int put(int number) {
      String before = states.getOrDefault(number, "");
      if (before.equals("Deleting")) {
        return 409;
      }
      states.put(number, before.isEmpty() ? "Creating" : "Updating");
      return before.isEmpty() ? 201 : 200;
    }

    public String get(int number) {
      return states.containsKey(number) ? "200" + states.get(number) : "404";
    }

    public int delete(int number) {
      return states.computeIfPresent(number, (key, before) -> "Deleting") == null ? 204 : 202;
    }

    public List<String> list() {
      return states.keySet().stream().map(number -> "g" + number).toList();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof GallerySpecification that && states.equals(that.states);
    }

    @Override
    public int hashCode() {
      return states.hashCode();
    }
  }

  /** A cloud with room for four galleries. */
  public static final class Quota {
    private final TestCloud cloud = TestCloud.current();

    public Quota() {
      cloud.azure().setQuota(InMemoryAzure.DEFAULT_SUBSCRIPTION, Region.WEST_US, "galleries", 4);
    }

    @Operation
    public int put(@Param(gen = IntGen.class, conf = "1:16") int number) {
      return LinearizabilityTest.put(cloud, number);
    }
  }

  /** The same without a cloud. */
  public static final class QuotaSpecification {
    private final TreeSet<Integer> created = new TreeSet<>();

    public int put(int number) {
      if (created.contains(number)) {
        return 200;
      }
      if (created.size() == 4) {
        return 409;
      }
      created.add(number);
      return 201;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof QuotaSpecification that && created.equals(that.created);
    }

    @Override
    public int hashCode() {
      return created.hashCode();
    }
  }
}
