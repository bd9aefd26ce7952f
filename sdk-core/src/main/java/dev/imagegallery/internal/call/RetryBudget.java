package dev.imagegallery.internal.call;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many retries all calls of one SDK may make between successes, so that an outage is not made
 * worse: a retry costs {@value #RETRY_COST} of {@value #CAPACITY}, a success earns {@value
 * #SUCCESS_EARNS}. Thread-safe.
 */
public final class RetryBudget {

  static final int CAPACITY = 500;
  static final int RETRY_COST = 10;
  static final int SUCCESS_EARNS = 1;

  private final AtomicInteger left = new AtomicInteger(CAPACITY);

  /** A full budget. */
  public RetryBudget() {}

  /** Takes the cost of one retry; answers false, and takes nothing, when too little is left. */
  boolean tryTake() {
    return left.getAndUpdate(n -> n >= RETRY_COST ? n - RETRY_COST : n) >= RETRY_COST;
  }

  void earn() {
    if (left.get() < CAPACITY) {
      left.updateAndGet(n -> Math.min(CAPACITY, n + SUCCESS_EARNS));
    }
  }
}
