package dev.imagegallery.internal.emulator.template.function;

import static dev.imagegallery.internal.emulator.template.function.Evaluating.check;
import static dev.imagegallery.internal.emulator.template.function.Evaluating.failure;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions that make arrays and reach into them. */
class ArrayFunctionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          array('a')                                             | ['a']
          array(1)                                               | [1]
          array(createArray('a'))                                | ['a']
          createArray('a', 'b', 'c')                             | ['a', 'b', 'c']
          createArray()                                          | []
          createArray(1, createArray(2))                         | [1, [2]]
          flatten(createArray(createArray(1, 2), createArray(3)))| [1, 2, 3]
          range(5, 3)                                            | [5, 6, 7]
          range(0, 0)                                            | []
          range(-2, 2)                                           | [-2, -1]
          indexFromEnd(createArray('a', 'b', 'c'), 1)            | 'c'
          tryIndexFromEnd(createArray('a'), 2)                   | null
          tryGet(createArray('a', 'b'), 1)                       | 'b'
          tryGet(createArray('a', 'b'), 2)                       | null
          tryGet(createObject('a', createObject('b', 1)), 'a', 'b') | 1
          tryGet(createObject('a', 1), 'x', 'y')                 | null
          createArray('a', 'b')[1]                               | 'b'
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
          range(0, 10001)                          | between '0' and '10000'
          range(2147483647, 2)                     | must not exceed '2147483647'
          range(0, 1000000000)                     | between '0' and '10000'
          range(0, -1)                             | between '0' and '10000'
          flatten(createArray(1))                  | all items of the array must be arrays
          indexFromEnd(createArray(1), 2)          | is outside of the array
          tryGet(createArray(1), 'a')              | to be an integer
          createArray('a')[1]                      | The language expression property array index '1' is out of bounds.
          createArray('a')['x']                    | The language expression property 'x' can't be evaluated, array index must be an integer.
          """)
  void arguments_thatDoNotFit_areRefused(String expression, String message) {
    assertThat(failure(expression)).contains(message);
  }
}
