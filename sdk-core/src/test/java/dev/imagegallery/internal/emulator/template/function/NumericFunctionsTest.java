package dev.imagegallery.internal.emulator.template.function;

import static dev.imagegallery.internal.emulator.template.function.Evaluating.check;
import static dev.imagegallery.internal.emulator.template.function.Evaluating.failure;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arithmetic. */
class NumericFunctionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          add(5, 3)                                              | 8
          sub(7, 3)                                              | 4
          mul(5, 3)                                              | 15
          div(8, 3)                                              | 2
          mod(7, 3)                                              | 1
          add(2147483647, 1)                                     | 2147483648
          mul(-5, 3)                                             | -15
          int('4')                                               | 4
          int('-12')                                             | -12
          int(json('3.9'))                                       | 3
          float('3.0')                                           | 3.0
          float(2)                                               | 2.0
          max(createArray(0, 3, 2, 5, 4))                        | 5
          max(0, 3, 2, 5, 4)                                     | 5
          min(createArray(0, 3, 2, 5, 4))                        | 0
          min(3)                                                 | 3
          """)
  void functions_ofTheGroup_giveTheDocumentedValues(String expression, String expected) {
    check(expression, expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          div(1, 0)                                | the divisor must not be zero
          mod(1, 0)                                | the divisor must not be zero
          add('1', 2)                              | expects its first parameter to be an integer
          mul(9223372036854775807, 2)              | outside of the range
          int('avdtest0001')                       | The template language function 'int' cannot convert provided value 'avdtest0001' to integer value.
          int('4.5')                               | cannot convert provided value
          int('99999999999999999999')              | cannot convert provided value
          int('1e999999999')                       | cannot convert provided value
          int(json('1e999999999'))                 | cannot convert provided value
          float(json('1e-999999999'))              | cannot be converted
          max(createArray())                       | the arguments must be integers
          float('x')                               | cannot be converted
          """)
  void arguments_thatDoNotFit_areRefused(String expression, String message) {
    assertThat(failure(expression)).contains(message);
  }
}
