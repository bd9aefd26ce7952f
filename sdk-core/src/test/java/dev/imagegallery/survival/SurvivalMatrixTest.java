package dev.imagegallery.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.ImageImporter;
import dev.imagegallery.blob.PageBlobClient;
import dev.imagegallery.error.GalleryException;
import dev.imagegallery.inmemory.Fault;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.survival.Run.Face;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation of the clients with every kind of trouble at its first, second and third request;
 * through the asynchronous face at one of them, and for good from the first or second on, by turns:
 * it ends in the right result or the right exception, in time, and the service holds what the
 * outcome says.
 */
class SurvivalMatrixTest {

  private static final Duration DEADLINE = World.OPERATION_TIMEOUT.plusHours(1);

  private static final InMemoryAzure AZURE = InMemoryAzure.create();
  private static final Table TABLE = new Table("at the first to third request, once and for good");
  private static final Map<String, Run> UNDISTURBED = new HashMap<>();

  /** What needs no row, and why. */
  private static final Map<String, String> WITHOUT_REQUEST =
      Map.of(
          ".*\\.(resume[A-Z].*|adopt(Delete)?)", "hands out the poller of a begin… that has a row",
          "pageBlob\\.(address|transport|toString)", "says what the client was built with");

  private static String world = "";
  private static String before = "";

  @BeforeAll
  static void furnish() {
    World.furnish(AZURE);
    world = AZURE.snapshot();
    before = run(Line.nothing(), Face.SYNC).state();
  }

  @AfterAll
  static void printTable() {
    TABLE.print(System.out);
  }

  @TestFactory
  Stream<DynamicContainer> R254_everyOperation_survivesEveryTrouble() {
    return Operations.all().stream()
        .map(
            line ->
                DynamicContainer.dynamicContainer(
                    line.name(),
                    Stream.of(Trouble.values())
                        .map(
                            trouble ->
                                DynamicTest.dynamicTest(
                                    trouble.name(), () -> survives(line, trouble)))));
  }

  private static void survives(Line line, Trouble trouble) {
    TABLE.begin(line.name(), trouble.name());
    int requests = requests(line, Face.SYNC);
    int turn = line.name().length() + trouble.name().length();
    for (int nth = 1; nth <= requests; nth++) {
      survivesOnce(line, trouble, Face.SYNC, nth);
    }
    survivesForGood(line, trouble, Face.SYNC, 1 + turn % Math.min(2, requests));
    if (line.async() != null) {
      survivesOnce(line, trouble, Face.ASYNC, 1 + turn % requests(line, Face.ASYNC));
    }
    TABLE.passed(line.name(), trouble.name());
  }

  private static int requests(Line line, Face face) {
    return Math.min(3, undisturbed(line, face).arrived().size());
  }

  private static void survivesOnce(Line line, Trouble trouble, Face face, int nth) {
    Run run = run(line, face, trouble.at(nth, true));
    Verdict.onceStruck(run, undisturbed(line, face), before, trouble);
    TABLE.count(line.name(), trouble.name(), !run.struck().isEmpty());
  }

  private static void survivesForGood(Line line, Trouble trouble, Face face, int nth) {
    Run run = run(line, face, trouble.at(nth, false));
    Verdict.struckForGood(run, undisturbed(line, face), before, trouble);
    TABLE.count(line.name(), trouble.name(), !run.struck().isEmpty());
  }

  /** Many troubles at random: whatever the outcome, the service holds one of the two states. */
  @TestFactory
  Stream<DynamicTest> everyOperation_survivesRandomTroubles() {
    return Operations.all().stream()
        .map(line -> DynamicTest.dynamicTest(line.name(), () -> survivesRandom(line)));
  }

  private static void survivesRandom(Line line) {
    for (Face face : line.faces()) {
      Run undisturbed = undisturbed(line, face);
      for (long seed = 1; seed <= 4; seed++) {
        Run run = run(line, face, Fault.random(seed, 0.5).toArray(Fault[]::new));
        assertThat(run.took()).as(run::describe).isLessThanOrEqualTo(DEADLINE);
        if (run.failure() == null) {
          Verdict.sameResult(run, undisturbed);
          assertThat(run.state()).as(run::describe).isEqualTo(undisturbed.state());
        } else {
          assertThat(run.failure()).isInstanceOf(GalleryException.class);
          assertThat(run.state()).as(run::describe).isIn(before, undisturbed.state());
        }
      }
    }
  }

  /** Every method that makes a request has a row, and every row is such a method. */
  @Test
  void matrix_isComplete() {
    Set<String> rows = new TreeSet<>();
    Operations.all().forEach(line -> rows.add(line.method()));

    assertThat(rows).containsExactlyInAnyOrderElementsOf(clientMethods());
  }

  private static Set<String> clientMethods() {
    Set<String> names = new TreeSet<>(calls("pageBlob", PageBlobClient.class));
    for (Method accessor : ImageGallerySdk.class.getMethods()) {
      Class<?> type = accessor.getReturnType();
      if (type.getSimpleName().endsWith("Client") || type == ImageImporter.class) {
        names.addAll(calls(accessor.getName(), type));
      }
    }
    return names;
  }

  private static List<String> calls(String client, Class<?> type) {
    return Stream.of(type.getMethods())
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getDeclaringClass() != Object.class)
        .map(method -> client + "." + method.getName())
        .filter(name -> WITHOUT_REQUEST.keySet().stream().noneMatch(name::matches))
        .toList();
  }

  private static Run undisturbed(Line line, Face face) {
    Run run = UNDISTURBED.computeIfAbsent(line.name() + face, unused -> run(line, face));
    assertThat(run.failure()).as(run::describe).isNull();
    return run;
  }

  private static Run run(Line line, Face face, Fault... faults) {
    AZURE.restore(world);
    return Run.of(
        AZURE, Stand.at(AZURE.transport(), "https://management.azure.com"), line, face, faults);
  }
}
