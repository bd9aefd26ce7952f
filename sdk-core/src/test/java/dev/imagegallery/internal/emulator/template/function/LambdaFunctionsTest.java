package dev.imagegallery.internal.emulator.template.function;

import static dev.imagegallery.internal.emulator.template.function.Evaluating.check;
import static dev.imagegallery.internal.emulator.template.function.Evaluating.failure;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions that take a lambda. */
class LambdaFunctionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          filter(createArray(createObject('name', 'Evie', 'age', 5), createObject('name', 'Casper', 'age', 3), createObject('name', 'Kira', 'age', 8)), lambda('dog', greaterOrEquals(lambdaVariables('dog').age, 5)))[1].name | 'Kira'
          filter(range(0, 10), lambda('val', 'i', and(less(lambdaVariables('i'), 5), greater(lambdaVariables('val'), 2)))) | [3, 4]
          map(createArray(createObject('name', 'Evie', 'age', 5), createObject('name', 'Casper', 'age', 3), createObject('name', 'Kira', 'age', 8)), lambda('dog', toUpper(lambdaVariables('dog').name))) | ['EVIE', 'CASPER', 'KIRA']
          map(range(5, 2), lambda('x', 'i', createArray(lambdaVariables('i'), lambdaVariables('x')))) | [[0, 5], [1, 6]]
          map(range(0, 2), lambda('a', map(range(0, 2), lambda('b', add(mul(lambdaVariables('a'), 10), lambdaVariables('b')))))) | [[0, 1], [10, 11]]
          mapValues(createObject('a', 1, 'b', 2), lambda('v', mul(lambdaVariables('v'), 2))) | {'a': 2, 'b': 4}
          reduce(createArray(createObject('name', 'Evie', 'age', 5), createObject('name', 'Casper', 'age', 3), createObject('name', 'Kira', 'age', 8)), 0, lambda('sum', 'dog', add(lambdaVariables('sum'), lambdaVariables('dog').age))) | 16
          reduce(createArray('a', 'b'), '', lambda('all', 'x', 'i', concat(lambdaVariables('all'), lambdaVariables('x'), lambdaVariables('i')))) | 'a0b1'
          map(sort(createArray(createObject('name', 'Evie', 'age', 5), createObject('name', 'Casper', 'age', 3), createObject('name', 'Kira', 'age', 8)), lambda('a', 'b', less(lambdaVariables('a').age, lambdaVariables('b').age))), lambda('dog', lambdaVariables('dog').name)) | ['Casper', 'Evie', 'Kira']
          toObject(createArray(createObject('name', 'Evie', 'age', 5), createObject('name', 'Casper', 'age', 3), createObject('name', 'Kira', 'age', 8)), lambda('dog', lambdaVariables('dog').name), lambda('dog', lambdaVariables('dog').age)) | {'Evie': 5, 'Casper': 3, 'Kira': 8}
          toObject(createArray('a'), lambda('x', lambdaVariables('x'))) | {'a': 'a'}
          groupBy(createArray('foo', 'bar', 'baz'), lambda('x', substring(lambdaVariables('x'), 0, 1))) | {'f': ['foo'], 'b': ['bar', 'baz']}
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
          map(range(0, 1), 'x')                    | the argument '2' must be a lambda
          map(range(0, 1), lambda('a', 'b', 'c', 1)) | the lambda must have '1' to '2' variable(s)
          map(range(0, 1), lambda('a', lambdaVariables('b'))) | the lambda variable 'b' is not found
          lambdaVariables('a')                     | the lambda variable 'a' is not found
          lambda('a', 1)                           | The template function 'lambda' is not expected at this location.
          filter(range(0, 1), lambda('a', 1))      | to be a boolean
          map(range(0, 1), lambda(1, 2))           | must be string literals
          """)
  void arguments_thatDoNotFit_areRefused(String expression, String message) {
    assertThat(failure(expression)).contains(message);
  }
}
