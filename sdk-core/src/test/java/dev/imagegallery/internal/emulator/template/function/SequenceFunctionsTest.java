package dev.imagegallery.internal.emulator.template.function;

import static dev.imagegallery.internal.emulator.template.function.Evaluating.check;
import static dev.imagegallery.internal.emulator.template.function.Evaluating.failure;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What texts, arrays and objects have in common. */
class SequenceFunctionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          concat('prefix-', 'a', '-b')                           | 'prefix-a-b'
          concat('a', 1, true())                                 | 'a1True'
          concat(createArray('a'), createArray('b', 'c'))        | ['a', 'b', 'c']
          CONCAT('a', 'b')                                       | 'ab'
          contains('OneTwoThree', 'e')                           | true
          contains('OneTwoThree', 'z')                           | false
          contains('abc', 'B')                                   | false
          contains(createObject('one', 'a'), 'ONE')              | true
          contains(createObject('one', 'a'), 'four')             | false
          contains(createArray('one', 'two'), 'two')             | true
          contains(createArray(1, 2), 3)                         | false
          empty(createArray())                                   | true
          empty(createObject())                                  | true
          empty('')                                              | true
          empty(null())                                          | true
          empty('a')                                             | false
          first(createArray('one', 'two', 'three'))              | 'one'
          first('One Two Three')                                 | 'O'
          first(createArray())                                   | null
          last(createArray('one', 'two', 'three'))               | 'three'
          last('One Two Three')                                  | 'e'
          length(createArray('one', 'two', 'three'))             | 3
          length('One Two Three')                                | 13
          length(createObject('a', 1, 'b', 2))                   | 2
          indexOf('test', 't')                                   | 0
          indexOf('abcdef', 'CD')                                | 2
          indexOf('abcdef', 'z')                                 | -1
          indexOf(createArray('a', 'b', 'a'), 'a')               | 0
          indexOf(createArray(1, 2), 9)                          | -1
          lastIndexOf('test', 't')                               | 3
          lastIndexOf(createArray('a', 'b', 'a'), 'a')           | 2
          skip(createArray('one', 'two', 'three'), 2)            | ['three']
          skip('one two three', 4)                               | 'two three'
          skip('abc', -1)                                        | 'abc'
          skip(createArray(1), 5)                                | []
          take(createArray('one', 'two', 'three'), 2)            | ['one', 'two']
          take('one two three', 2)                               | 'on'
          take('abc', 9)                                         | 'abc'
          take('abc', -1)                                        | ''
          """)
  void R214_R215_functions_ofTheGroup_giveTheDocumentedValues(String expression, String expected) {
    check(expression, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          concat()                                 | function requires at least '1' argument(s) while '0' were provided
          concat('a', createArray())               | expects its second parameter to be a string. The provided value is of type 'Array'
          length(5)                                | expects its parameter to be an array, an object or a string. The provided value is of type 'Integer'
          length('a', 'b')                         | function requires '1' argument(s) while '2' were provided
          empty(1)                                 | The provided value is of type 'Integer'
          first(1)                                 | expects its parameter to be an array or a string
          take('abc', 'x')                         | to be an integer. The provided value is of type 'String'
          contains(1, 2)                           | to be an array, an object or a string
          """)
  void arguments_thatDoNotFit_areRefused(String expression, String message) {
    assertThat(failure(expression)).contains(message);
  }
}
