package dev.imagegallery.internal.emulator.template.function;

import static dev.imagegallery.internal.emulator.template.function.Evaluating.check;
import static dev.imagegallery.internal.emulator.template.function.Evaluating.failure;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions that compare. */
class ComparisonFunctionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          equals(1, 1)                                           | true
          equals('a', 'A')                                       | false
          equals(createArray('a', 'b'), createArray('a', 'b'))   | true
          equals(createObject('a', 1, 'b', 2), createObject('b', 2, 'a', 1)) | true
          equals(1, json('1.0'))                                 | true
          equals('1', 1)                                         | false
          equals(null(), null())                                 | true
          greater(1, 2)                                          | false
          greater('A', 'a')                                      | true
          greaterOrEquals(1, 2)                                  | false
          greaterOrEquals('A', 'a')                              | true
          less(1, 2)                                             | true
          less('A', 'a')                                         | false
          less('a', 'B')                                         | true
          lessOrEquals(2, 2)                                     | true
          lessOrEquals('A', 'a')                                 | false
          coalesce(null(), null(), 'string')                     | 'string'
          coalesce(null(), 1)                                    | 1
          coalesce(null())                                       | null
          coalesce('a', fail('not reached'))                     | 'a'
          """)
  void R215_functions_ofTheGroup_giveTheDocumentedValues(String expression, String expected) {
    check(expression, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          greater('a', 1)                          | both arguments must be integers, or both must be strings
          less(true(), false())                    | both arguments must be integers, or both must be strings
          equals(1)                                | requires '2' argument(s)
          """)
  void arguments_thatDoNotFit_areRefused(String expression, String message) {
    assertThat(failure(expression)).contains(message);
  }
}
