package dev.imagegallery.internal.emulator.template.function;

import static dev.imagegallery.internal.emulator.template.function.Evaluating.check;
import static dev.imagegallery.internal.emulator.template.function.Evaluating.failure;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions of texts. */
class StringFunctionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          startsWith('abcdef', 'AB')                             | true
          startsWith('abcdef', 'e')                              | false
          endsWith('abcdef', 'EF')                               | true
          endsWith('abcdef', 'e')                                | false
          format('{0}, {1}. Formatted number: {2:N0}', 'Hello', 'User', 8175133) | 'Hello, User. Formatted number: 8,175,133'
          format('{{{0}}}', 'a')                                 | '{a}'
          format('{1}{0}{1}', 'a', 'b')                          | 'bab'
          format('[{0,5}][{0,-5}]', 'ab')                        | '[   ab][ab   ]'
          format('{0:D4} {1:X2} {2:x}', 7, 255, 255)             | '0007 FF ff'
          format('{0:F1} {1:0000} {2:#,##0.00}', 3, 42, 1234567) | '3.0 0042 1,234,567.00'
          format('{0}', true())                                  | 'True'
          format('{0:P0}', 1)                                    | '100 %'
          format('plain')                                        | 'plain'
          join(createArray('one', 'two', 3), ',')                | 'one,two,3'
          join(createArray(), ',')                               | ''
          padLeft('123', 10, '0')                                | '0000000123'
          padLeft(5, 3)                                          | '  5'
          padLeft('abc', 2)                                      | 'abc'
          replace('123-123-1234', '-', '')                       | '1231231234'
          replace('123-123-1234', '1234', 'xxxx')                | '123-123-xxxx'
          split('one,two,three', ',')                            | ['one', 'two', 'three']
          split('one;two,three', createArray(',', ';'))          | ['one', 'two', 'three']
          split('', ',')                                         | ['']
          split('a,,b', ',')                                     | ['a', '', 'b']
          string(createArray('a', 'b', 'c'))                     | '["a","b","c"]'
          string(createObject('valueA', 10, 'valueB', 'Example Text')) | '{"valueA":10,"valueB":"Example Text"}'
          string(5)                                              | '5'
          string(false())                                        | 'False'
          substring('one two three', 4, 3)                       | 'two'
          substring('abc', 1)                                    | 'bc'
          substring('abc', 3, 0)                                 | ''
          toLower('One TWO')                                     | 'one two'
          toUpper('One two')                                     | 'ONE TWO'
          trim('    one two three   ')                           | 'one two three'
          'it''s'                                                | 'it\\u0027s'
          '[not an expression]'                                  | '[not an expression]'
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
          substring('abc', 0, 10)                  | The index parameter: '0', the length parameter: '10', the length of the string parameter: '3'
          substring('abc', -1, 1)                  | must refer to a location within the string
          format('{1}', 'a')                       | the format is invalid
          format('{0', 'a')                        | the format is invalid
          format('}', 'a')                         | the format is invalid
          format('{0:Q9}', 1)                      | the format is invalid
          format('{0:G}', json('1e999999999'))     | the format is invalid
          format('{0:N2}', json('1e999999999'))    | the format is invalid
          replace('a', '', 'b')                    | must not be empty
          padLeft('a', -1)                         | must not be negative
          padLeft('a', 5, 'xy')                    | a single character
          split(5, ',')                            | expects its first parameter to be a string
          toLower(5)                               | expects its parameter to be a string
          uniqueString(createArray('a'))           | expects its parameter to be a string
          """)
  void arguments_thatDoNotFit_areRefused(String expression, String message) {
    assertThat(failure(expression)).contains(message);
  }
}
