package dev.imagegallery.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {

  private final RetryBudget budget = new RetryBudget();

  private int takeAll() {
    int taken = 0;
    while (budget.tryTake()) {
      taken++;
    }
    return taken;
  }

  @Test
  void fullBudget_paysFiftyRetries() {
    assertThat(takeAll()).isEqualTo(50);
  }

  @Test
  void success_paysATenthOfARetry() {
    takeAll();

    for (int i = 0; i < 9; i++) {
      budget.earn();
    }
    assertThat(budget.tryTake()).isFalse();

    budget.earn();
    assertThat(budget.tryTake()).isTrue();
  }

  @Test
  void earnings_neverGoBeyondTheCapacity() {
    for (int i = 0; i < 1000; i++) {
      budget.earn();
    }

    assertThat(takeAll()).isEqualTo(50);
  }
}
