package dev.imagegallery.internal.emulator.template.function;

import static dev.imagegallery.internal.emulator.template.function.Evaluating.check;
import static dev.imagegallery.internal.emulator.template.function.Evaluating.failure;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Truth and choice. */
class LogicalFunctionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          and(true(), bool('false'))                             | false
          and(true(), true(), true())                            | true
          and(false(), fail('not reached'))                      | false
          or(true(), fail('not reached'))                        | true
          or(false(), false())                                   | false
          not(true())                                            | false
          if(equals('a', 'a'), 'yes', fail('not reached'))       | 'yes'
          if(false(), fail('not reached'), createObject('a', 1)) | {'a': 1}
          bool('True')                                           | true
          bool(1)                                                | true
          bool(0)                                                | false
          bool('0')                                              | false
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
          if('true', 1, 2)                         | to be a boolean. The provided value is of type 'String'
          not(1)                                   | to be a boolean
          bool('yes')                              | cannot be converted to a boolean
          fail('because')                          | because
          """)
  void arguments_thatDoNotFit_areRefused(String expression, String message) {
    assertThat(failure(expression)).contains(message);
  }
}
