package dev.imagegallery.internal.emulator.template.function;

import static dev.imagegallery.internal.emulator.template.function.Evaluating.check;
import static dev.imagegallery.internal.emulator.template.function.Evaluating.failure;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions of address ranges. */
class CidrFunctionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          parseCidr('10.144.0.0/20')                             | {'network': '10.144.0.0', 'netmask': '255.255.240.0', 'broadcast': '10.144.15.255', 'firstUsable': '10.144.0.1', 'lastUsable': '10.144.15.254', 'cidr': 20}
          parseCidr('fdad:3236:5555::/48')                       | {'network': 'fdad:3236:5555::', 'netmask': 'ffff:ffff:ffff::', 'firstUsable': 'fdad:3236:5555::', 'lastUsable': 'fdad:3236:5555:ffff:ffff:ffff:ffff:ffff', 'cidr': 48}
          parseCidr('10.1.2.3/32').network                       | '10.1.2.3'
          parseCidr('10.144.7.9/20').network                     | '10.144.0.0'
          parseCidr('0.0.0.0/0').broadcast                       | '255.255.255.255'
          parseCidr('::1/128').network                           | '::1'
          cidrSubnet('10.144.0.0/20', 24, 0)                     | '10.144.0.0/24'
          cidrSubnet('10.144.0.0/20', 24, 4)                     | '10.144.4.0/24'
          cidrSubnet('10.144.0.0/20', 20, 0)                     | '10.144.0.0/20'
          cidrSubnet('fdad:3236:5555::/48', 52, 1)               | 'fdad:3236:5555:1000::/52'
          cidrHost('10.144.3.0/24', 0)                           | '10.144.3.1'
          cidrHost('10.144.3.0/24', 4)                           | '10.144.3.5'
          cidrHost('fdad:3236:5555:3::/64', 0)                   | 'fdad:3236:5555:3::1'
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
          parseCidr('10.0.0.0')                    | is not a valid CIDR range
          parseCidr('10.0.0.256/24')               | is not a valid CIDR range
          parseCidr('10.0.0.0/33')                 | is not a valid CIDR range
          parseCidr('1::2::3/64')                  | is not a valid CIDR range
          parseCidr('localhost/24')                | is not a valid CIDR range
          cidrSubnet('10.144.0.0/20', 16, 0)       | the new CIDR must be between '20' and '32'
          cidrSubnet('10.144.0.0/20', 24, 16)      | the subnet index '16' is outside of the network
          cidrHost('10.144.3.0/24', 255)           | the host index '255' is outside of the network
          """)
  void arguments_thatDoNotFit_areRefused(String expression, String message) {
    assertThat(failure(expression)).contains(message);
  }
}
