package dev.imagegallery.internal.emulator.template.function;

import static dev.imagegallery.internal.emulator.template.function.Evaluating.check;
import static dev.imagegallery.internal.emulator.template.function.Evaluating.failure;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions of dates. */
class DateFunctionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          dateTimeAdd('2020-04-07 14:53:14Z', 'P3Y')             | '4/7/2023 2:53:14 PM'
          dateTimeAdd('2020-04-07 14:53:14Z', '-P9D')            | '3/29/2020 2:53:14 PM'
          dateTimeAdd('2020-04-07 14:53:14Z', 'PT1H')            | '4/7/2020 3:53:14 PM'
          dateTimeAdd('2020-04-07T14:53:14Z', 'P1DT12H', 'yyyy-MM-ddTHH:mm:ssZ') | '2020-04-09T02:53:14Z'
          dateTimeAdd('2020-01-31', 'P1M', 'd')                  | '2/29/2020'
          dateTimeAdd('20190305T175318Z', 'P1W', 'u')            | '2019-03-12 17:53:18Z'
          dateTimeAdd('2020-04-07T14:53:14.5+02:00', 'PT0.5S', 'o') | '2020-04-07T14:53:15.0000000+02:00'
          dateTimeAdd('4/7/2020 2:53:14 PM', 'PT1M', 'D')        | 'Tuesday, April 7, 2020'
          dateTimeAdd('2020-04-07', 'P0D', 'ddd dd MMM yy hh:mm tt') | 'Tue 07 Apr 20 12:00 AM'
          dateTimeAdd('2020-04-07', 'P0D', 'R')                  | 'Tue, 07 Apr 2020 00:00:00 GMT'
          dateTimeFromEpoch(1683040573)                          | '2023-05-02T15:16:13Z'
          dateTimeToEpoch('2023-05-02T15:16:13Z')                | 1683040573
          dateTimeToEpoch(dateTimeFromEpoch(0))                  | 0
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
          dateTimeAdd('yesterday', 'P1D')          | 'yesterday' is not a valid date
          dateTimeAdd('2020-04-07', '1 day')       | '1 day' is not a valid ISO 8601 duration
          dateTimeAdd('2020-04-07', 'P')           | is not a valid ISO 8601 duration
          dateTimeAdd('2020-04-07', 'P99999999Y')  | the resulting date is out of range
          dateTimeAdd('2020-04-07', 'P1D', 'Q')    | 'Q' is not a valid date format
          dateTimeFromEpoch(9223372036854775807)   | is out of range
          dateTimeToEpoch('2020-13-01')            | is not a valid date
          """)
  void arguments_thatDoNotFit_areRefused(String expression, String message) {
    assertThat(failure(expression)).contains(message);
  }
}
