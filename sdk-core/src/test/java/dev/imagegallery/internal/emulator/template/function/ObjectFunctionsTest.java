package dev.imagegallery.internal.emulator.template.function;

import static dev.imagegallery.internal.emulator.template.function.Evaluating.check;
import static dev.imagegallery.internal.emulator.template.function.Evaluating.failure;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions that make objects and take them apart. */
class ObjectFunctionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          createObject('intProp', 1, 'stringProp', 'abc', 'boolProp', true(), 'arrayProp', createArray('a')) | {'intProp': 1, 'stringProp': 'abc', 'boolProp': true, 'arrayProp': ['a']}
          createObject()                                         | {}
          items(createObject('item2', 2, 'item1', createObject('a', 1))) | [{'key': 'item1', 'value': {'a': 1}}, {'key': 'item2', 'value': 2}]
          objectKeys(createObject('b', 1, 'a', 2))               | ['a', 'b']
          json('{\"a\": \"b\", \"n\": [1, true, null]}')         | {'a': 'b', 'n': [1, true, null]}
          json('null')                                           | null
          json('3')                                              | 3
          null()                                                 | null
          createObject('aB', 1).Ab                               | 1
          createObject('a', null()).?b                           | null
          createObject('a', null()).?b.c                         | null
          createObject('a', createArray(1))[?'a'][?3]            | null
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
          createObject('a')                        | each key must be followed by its value
          createObject(1, 2)                       | expects its first parameter to be a string
          json('{')                                | The template language function 'json' parameter is not valid
          items('a')                               | to be an object
          createObject('a', 1, 'b', 2).c           | The language expression property 'c' doesn't exist, available properties are 'a, b'.
          createObject('a', 1)[0]                  | The language expression property '0' can't be evaluated, property name must be a string.
          createObject('a', null()).a.b            | The language expression property 'b' can't be evaluated.
          """)
  void arguments_thatDoNotFit_areRefused(String expression, String message) {
    assertThat(failure(expression)).contains(message);
  }
}
