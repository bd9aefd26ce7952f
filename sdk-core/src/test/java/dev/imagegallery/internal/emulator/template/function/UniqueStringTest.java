package dev.imagegallery.internal.emulator.template.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UniqueStringTest {

  static IntStream lengths() {
    return IntStream.range(0, 40);
  }

  @ParameterizedTest
  @CsvSource({
    "hello-world, a7wkljktk6wne",
    "/subscriptions/31e9f9a0-9fd2-4294-a0a3-0101246d9700/resourceGroups/rg-modm201-20230913120256"
        + "/providers/Microsoft.Compute/virtualMachines/bobjacmodm201, yvjxno3je5on2"
  })
  void R219_uniqueString_ofValuesSeenInTheService_isTheSame(String text, String expected) {
    assertThat(UniqueString.of(text)).isEqualTo(expected);
  }

  @Test
  void R219_hash_ofAValueSeenInTheService_isTheSame() {
    assertThat(UniqueString.hash("hello-world".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(571013382255652050L);
  }

  @ParameterizedTest
  @MethodSource("lengths")
  void R219_uniqueString_ofAnyLength_is13LowerCaseLettersAndDigits(int length) {
    String text = "é".repeat(length);

    assertThat(UniqueString.of(text)).matches("[a-z2-7]{13}").isEqualTo(UniqueString.of(text));
  }

  @Test
  void R219_uniqueString_ofManyTexts_hasNoTwins() {
    Set<String> seen = new HashSet<>();

    IntStream.range(0, 20_000).forEach(i -> seen.add(UniqueString.of("text " + i)));

    assertThat(seen).hasSize(20_000);
  }

  @Test
  void R214_uniqueString_ofSeveralArguments_joinsThemWithDashes() {
    Evaluating.check("uniquestring('hello', 'world')", "'a7wkljktk6wne'");
  }
}
