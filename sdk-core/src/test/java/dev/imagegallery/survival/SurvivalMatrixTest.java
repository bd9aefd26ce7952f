package dev.imagegallery.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.error.GalleryException;
import dev.imagegallery.inmemory.Fault;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.survival.Operations.Line;
import dev.imagegallery.survival.Run.Face;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.HashMap;
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
 * Every operation of the clients, through both faces, with every kind of trouble at its first,
 * second and third request, and from there on: it ends in the right result or the right exception,
 * in time, and the service holds what the outcome says.
 */
class SurvivalMatrixTest {

  private static final Duration DEADLINE = World.OPERATION_TIMEOUT.plusHours(1);

  private static final InMemoryAzure AZURE = InMemoryAzure.create();
  private static final Table TABLE = new Table("at the first to third request, once and for good");
  private static final Map<String, Run> UNDISTURBED = new HashMap<>();
  private static String world = "";
  private static String before = "";

  @BeforeAll
  static void furnish() {
    World.furnish(AZURE);
    world = AZURE.snapshot();
    before = run(new Line("nothing", sdk -> "", sdk -> null), Face.SYNC).state();
  }

  @AfterAll
  static void printTable() {
    TABLE.print(System.out);
    Set<String> missing = clientMethods();
    Operations.all().forEach(line -> missing.remove(line.name()));
    System.out.println("not in the matrix: " + missing);
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
    for (Face face : Face.values()) {
      int requests = Math.min(3, undisturbed(line, face).arrived().size());
      for (int nth = 1; nth <= requests; nth++) {
        survivesOnce(line, trouble, face, nth);
        if (face == Face.SYNC && nth < 3) {
          survivesForGood(line, trouble, face, nth);
        }
      }
    }
    TABLE.passed(line.name(), trouble.name());
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
    for (Face face : Face.values()) {
      Run undisturbed = undisturbed(line, face);
      for (long seed = 1; seed <= 4; seed++) {
        Run run = run(line, face, Fault.random(seed, 0.5).toArray(Fault[]::new));
        assertThat(run.took()).as(run::describe).isLessThanOrEqualTo(DEADLINE);
        if (run.failure() == null) {
          assertThat(run.result()).as(run::describe).isEqualTo(undisturbed.result());
          assertThat(run.state()).as(run::describe).isEqualTo(undisturbed.state());
        } else {
          assertThat(run.failure()).isInstanceOf(GalleryException.class);
          assertThat(run.state()).as(run::describe).isIn(before, undisturbed.state());
        }
      }
    }
  }

  /** A row that names no method of a client would count for nothing. */
  @Test
  void everyRow_isAMethodOfAClient() {
    assertThat(clientMethods()).containsAll(Operations.all().stream().map(Line::name).toList());
  }

  private static Set<String> clientMethods() {
    Set<String> names = new TreeSet<>();
    for (Method accessor : ImageGallerySdk.class.getMethods()) {
      if (accessor.getReturnType().getSimpleName().endsWith("Client")) {
        Stream.of(accessor.getReturnType().getMethods())
            .filter(SurvivalMatrixTest::isCall)
            .forEach(method -> names.add(accessor.getName() + "." + method.getName()));
      }
    }
    return names;
  }

  private static boolean isCall(Method method) {
    return !Modifier.isStatic(method.getModifiers())
        && method.getDeclaringClass() != Object.class
        && !method.getName().matches("(resume|adopt).*"); // no request
  }

  private static Run undisturbed(Line line, Face face) {
    Run run = UNDISTURBED.computeIfAbsent(line.name() + face, unused -> run(line, face));
    assertThat(run.failure()).as(run::describe).isNull();
    return run;
  }

  private static Run run(Line line, Face face, Fault... faults) {
    AZURE.restore(world);
    return Run.of(AZURE, World.sdk(AZURE.transport()), line, face, faults);
  }
}
