package dev.imagegallery.internal.emulator.template.function;

import static dev.imagegallery.internal.emulator.template.function.Evaluating.check;
import static dev.imagegallery.internal.emulator.template.function.Evaluating.failure;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Base64, data URIs and URIs. */
class EncodingFunctionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          base64('one, two, three')                              | 'b25lLCB0d28sIHRocmVl'
          base64ToString('b25lLCB0d28sIHRocmVl')                 | 'one, two, three'
          base64ToJson(base64('{''one'': ''a'', ''two'': 2}'))   | {'one': 'a', 'two': 2}
          dataUri('Hello')                                       | 'data:text/plain;charset=utf8;base64,SGVsbG8='
          dataUriToString('data:;base64,SGVsbG8sIFdvcmxkIQ==')   | 'Hello, World!'
          dataUriToString('data:text/plain,a%20b')               | 'a b'
          uri('http://contoso.com/resources/', 'nested/azuredeploy.json') | 'http://contoso.com/resources/nested/azuredeploy.json'
          uri('http://contoso.org/firstpath', 'myscript.sh')     | 'http://contoso.org/myscript.sh'
          uri('http://contoso.org', 'myscript.sh')               | 'http://contoso.org/myscript.sh'
          uri('http://contoso.org/a/b/', '../c?x=1')             | 'http://contoso.org/a/c?x=1'
          uriComponent('http://contoso.com/resources/nested/azuredeploy.json') | 'http%3A%2F%2Fcontoso.com%2Fresources%2Fnested%2Fazuredeploy.json'
          uriComponent('a b-_.~é')                               | 'a%20b-_.~%C3%A9'
          uriComponentToString('http%3A%2F%2Fcontoso.com%2F%C3%A9') | 'http://contoso.com/é'
          uriComponentToString('100%')                           | '100%'
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
          base64ToString('not base64!')            | is not a valid base64 string
          base64ToJson(base64('{'))                | is not valid JSON
          dataUriToString('Hello')                 | is not a valid data URI
          uri('not absolute', 'x')                 | not valid URIs
          uri('relative', 'x')                     | must be an absolute URI
          """)
  void arguments_thatDoNotFit_areRefused(String expression, String message) {
    assertThat(failure(expression)).contains(message);
  }
}
