package dev.imagegallery.survival;

import dev.imagegallery.error.AccessException;
import dev.imagegallery.error.ConflictException;
import dev.imagegallery.error.GalleryException;
import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.error.ServiceException;
import dev.imagegallery.error.ThrottledException;
import dev.imagegallery.error.TransportException;
import dev.imagegallery.inmemory.Fault;
import dev.imagegallery.models.Region;
import java.time.Duration;
import java.util.function.Function;

/** The columns of the matrix: what goes wrong, and how a call may end then. */
@SuppressWarnings("ImmutableEnumChecker") // lambdas without state
enum Trouble {
  ERROR_500(when -> when.answer(500), Cure.REPEAT_IF_SAFE, ServiceException.class),
  BUSY_503(
      when -> when.answer(503, "ServerBusy", "Later.", Duration.ofSeconds(3)),
      Cure.REPEAT_IF_SAFE,
      ServiceException.class),
  /** One region has an outage, and others do not. */
  REGION_503(
      when -> when.region(Region.WEST_US).answer(503), Cure.REPEAT_IF_SAFE, ServiceException.class),
  THROTTLE(when -> when.throttle(Duration.ofSeconds(9)), Cure.REPEAT, ThrottledException.class),
  DROP_BEFORE(Fault.When::dropBefore, Cure.REPEAT_IF_SAFE, TransportException.class),
  DROP_AFTER(Fault.When::dropAfter, Cure.REPEAT_IF_SAFE, TransportException.class),
  TRUNCATE(Fault.When::truncate, Cure.HAS_NO_BODY, TransportException.class),
  GARBLE(Fault.When::garble, Cure.HAS_NO_BODY, MalformedResponseException.class),
  /** For good, it is too slow for edits that must not rest on an old read. */
  DELAY_30S(
      when -> when.delay(Duration.ofSeconds(30)).thenGoOn(),
      Cure.NOT_NEEDED,
      TransportException.class),
  DELAY_5M(
      when -> when.delay(Duration.ofMinutes(5)).thenGoOn(),
      Cure.REPEAT_IF_SAFE,
      TransportException.class),
  BAD_400(when -> when.answer(400), Cure.NONE, ServiceException.class),
  LOGIN_401(when -> when.answer(401), Cure.NONE, AccessException.class),
  DENIED_403(when -> when.answer(403), Cure.NONE, AccessException.class),
  MISSING_404(when -> when.answer(404), Cure.MAY_BE_FINE, ResourceNotFoundException.class),
  CONFLICT_409(when -> when.answer(409), Cure.MAY_BE_FINE, ConflictException.class),
  STALE_20S(
      when -> when.staleRead(Duration.ofSeconds(20)),
      Cure.MAY_BE_FINE,
      ResourceNotFoundException.class),
  GHOST_CHILD(Fault.When::ghostChild, Cure.MAY_BE_FINE, ConflictException.class);

  /** What a client can do about it. */
  enum Cure {
    /** It hurts nobody. */
    NOT_NEEDED,
    /** Ask again. */
    REPEAT,
    /** Ask again if that cannot do harm. */
    REPEAT_IF_SAFE,
    /** Fail. */
    NONE,
    /** None is needed where the answer has no body; else fail, or ask again. */
    HAS_NO_BODY,
    /** It depends on the operation; whatever comes must be consistent. */
    MAY_BE_FINE
  }

  private final Function<Fault.When, Fault> kind;
  private final Cure cure;
  private final Class<? extends GalleryException> failure;

  Trouble(Function<Fault.When, Fault> kind, Cure cure, Class<? extends GalleryException> failure) {
    this.kind = kind;
    this.cure = cure;
    this.failure = failure;
  }

  /** Befalls the n-th request, or all from the n-th on. */
  Fault at(int nth, boolean onlyOnce) {
    return kind.apply(Fault.when().nth(nth).times(onlyOnce ? 1 : Integer.MAX_VALUE));
  }

  /** Whether a call that is struck once must succeed. */
  boolean isCured(boolean idempotent) {
    return switch (cure) {
      case NOT_NEEDED, REPEAT -> true;
      case REPEAT_IF_SAFE -> idempotent;
      case HAS_NO_BODY, NONE, MAY_BE_FINE -> false;
    };
  }

  /** Whether a call that is struck may succeed nevertheless. */
  boolean maySucceed() {
    return cure == Cure.MAY_BE_FINE || cure == Cure.NOT_NEEDED || cure == Cure.HAS_NO_BODY;
  }

  /** Whether a result, if there is one, is the undisturbed one. */
  boolean leavesTheResult() {
    return this != STALE_20S && this != DELAY_5M && this != MISSING_404;
  }

  Class<? extends GalleryException> failure() {
    return failure;
  }

  /** Whether a request that is struck has no effect, and the client knows it. */
  boolean isRefusal() {
    return switch (this) {
      case ERROR_500,
          BUSY_503,
          REGION_503,
          THROTTLE,
          BAD_400,
          LOGIN_401,
          DENIED_403,
          MISSING_404,
          CONFLICT_409,
          GHOST_CHILD ->
          true;
      default -> false;
    };
  }
}
