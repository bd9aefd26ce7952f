package dev.imagegallery.internal.emulator.template.function;

import static dev.imagegallery.internal.emulator.template.function.Evaluating.check;
import static dev.imagegallery.internal.emulator.template.function.Evaluating.failure;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Union and intersection. */
class MergeFunctionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          union(createArray('one', 'two', 'three'), createArray('three', 'four')) | ['one', 'two', 'three', 'four']
          union(createObject('one', 'a', 'two', 'b', 'three', 'c1'), createObject('three', 'c2', 'four', 'd')) | {'one': 'a', 'two': 'b', 'three': 'c2', 'four': 'd'}
          union(createObject('p', createObject('a', 1, 'b', createArray(1))), createObject('p', createObject('b', createArray(2)))) | {'p': {'a': 1, 'b': [2]}}
          union(createArray(1, 1, 2))                            | [1, 2]
          intersection(createArray('one', 'two', 'three'), createArray('two', 'three')) | ['two', 'three']
          intersection(createObject('one', 'a', 'two', 'b', 'three', 'c'), createObject('one', 'a', 'two', 'z', 'three', 'c')) | {'one': 'a', 'three': 'c'}
          shallowMerge(createArray(createObject('n', createObject('a', 1)), createObject('n', createObject('b', 2), 'x', 3))) | {'n': {'b': 2}, 'x': 3}
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
          union(createArray(1), createObject())    | all arguments must be arrays, or all must be objects
          intersection('a', 'b')                   | all arguments must be arrays, or all must be objects
          shallowMerge(createArray(1))             | all items of the array must be objects
          """)
  void arguments_thatDoNotFit_areRefused(String expression, String message) {
    assertThat(failure(expression)).contains(message);
  }
}
