package dev.imagegallery.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.error.ConflictException;
import dev.imagegallery.error.IncompleteDeletionException;
import dev.imagegallery.error.OperationFailedException;
import dev.imagegallery.error.ServiceException;
import java.time.Duration;

/** Whether an operation has survived its trouble. */
final class Verdict {

  private static final Duration DEADLINE = World.OPERATION_TIMEOUT.plusHours(1);

  private Verdict() {}

  /** A trouble that strikes once is got over wherever that is safe. */
  static void onceStruck(Run run, Run undisturbed, String before, Trouble trouble) {
    consistent(run, undisturbed, before, trouble);
    boolean cured = trouble.isCured(!run.struck().contains("POST")) && !isOfTheService(run);
    if (run.struck().isEmpty() || cured) {
      assertThat(run.failure()).as(run::describe).isNull();
    } else {
      failsUnlessHarmless(run, trouble);
    }
  }

  /** A trouble that stays is told. */
  static void struckForGood(Run run, Run undisturbed, String before, Trouble trouble) {
    consistent(run, undisturbed, before, trouble);
    if (!run.struck().isEmpty()) {
      failsUnlessHarmless(run, trouble);
    }
  }

  private static void failsUnlessHarmless(Run run, Trouble trouble) {
    if (!trouble.maySucceed() && !isUnforeseen(run)) {
      assertTyped(run, trouble);
    }
  }

  /** Who deletes many things says with one exception which of them remain. */
  private static void assertTyped(Run run, Trouble trouble) {
    if (isOfTheService(run)) {
      return;
    }
    assertThat(run.failure())
        .as(run::describe)
        .isInstanceOfAny(trouble.failure(), IncompleteDeletionException.class);
  }

  /**
   * What the service carries out in steps, it also meets trouble with itself, and says so; and it
   * refuses a deployment that is sent again while it is under way already.
   */
  private static boolean isOfTheService(Run run) {
    return run.again() != null
        && (run.failure() instanceof OperationFailedException
            || (run.failure() instanceof ConflictException conflict
                && conflict.code().equals("DeploymentActive")));
  }

  /** What holds whatever the outcome is. */
  private static void consistent(Run run, Run undisturbed, String before, Trouble trouble) {
    assertThat(undisturbed.failure()).as(undisturbed::describe).isNull();
    assertThat(run.took()).as(run::describe).isLessThanOrEqualTo(DEADLINE);
    if (run.failure() == null) {
      succeeded(run, undisturbed, before, trouble);
    } else {
      failed(run, undisturbed, before, trouble);
    }
    assertThat(run.effectivePosts())
        .as(() -> "a POST that may have had its effect is not repeated" + run.describe())
        .isLessThanOrEqualTo(undisturbed.effectivePosts());
  }

  private static void succeeded(Run run, Run undisturbed, String before, Trouble trouble) {
    if (trouble == Trouble.MISSING_404) { // what is said not to be there need not be deleted
      assertThat(run.state()).as(run::describe).isIn(before, undisturbed.state());
    } else {
      assertThat(run.state()).as(run::describe).isEqualTo(undisturbed.state());
    }
    if (run.struck().isEmpty() || trouble.leavesTheResult()) {
      sameResult(run, undisturbed);
    }
  }

  static void sameResult(Run run, Run undisturbed) {
    if (run.struck().isEmpty() || !isUnforeseen(run)) {
      assertThat(run.result()).as(run::describe).isEqualTo(undisturbed.result());
    }
  }

  /** A what-if says itself what it could not foresee. */
  private static boolean isUnforeseen(Run run) {
    return run.failure() == null && run.result().contains("changeType=Unsupported");
  }

  private static void failed(Run run, Run undisturbed, String before, Trouble trouble) {
    assertTyped(run, trouble);
    if (run.again() != null) {
      assertThat(run.again()).as(run::describe).isEqualTo(undisturbed.result());
      assertThat(run.state()).as(run::describe).isEqualTo(undisturbed.state());
      return;
    }
    boolean refusedAtOnce = trouble.isRefusal() && run.arrived().size() == run.struck().size();
    if (refusedAtOnce) {
      assertThat(run.state()).as(run::describe).isEqualTo(before);
    } else {
      assertThat(run.state()).as(run::describe).isIn(before, undisturbed.state());
    }
    if (run.failure() instanceof ServiceException refusal && trouble.isRefusal()) {
      assertThat(refusal.code()).as(run::describe).isNotEmpty();
      assertThat(refusal.requestId()).as(run::describe).isPresent();
    }
  }
}
