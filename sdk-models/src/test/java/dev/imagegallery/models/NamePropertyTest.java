package dev.imagegallery.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds for every region name, version number and resource id. */
class NamePropertyTest {

  private static final String SEED = "20190318";

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.of("North", "South", "West", "East", "Central", "US", "Europe", "2", "UK")
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  /** A text with each letter in either case and blanks between its words or not. */
  @Provide
  Arbitrary<List<Boolean>> spelling() {
    return Arbitraries.of(true, false).list().ofSize(64);
  }

  @Property(seed = SEED)
  void R27_aRegionInAnySpelling_isTheSame(
      @ForAll("words") List<String> words, @ForAll("spelling") List<Boolean> spelling) {
    String canonical = String.join("", words).toLowerCase(Locale.ROOT);
    Region region = Region.of(spelled(words, spelling));

    assertThat(region).isEqualTo(Region.of(canonical)).hasSameHashCodeAs(Region.of(canonical));
    assertThat(region.name()).isEqualTo(canonical);
    assertThat(Region.of(region.text())).isEqualTo(region);
    assertThat(Region.of(region.displayName())).isEqualTo(region);
  }

  private static String spelled(List<String> words, List<Boolean> spelling) {
    StringBuilder text = new StringBuilder();
    for (String word : words) {
      text.append(text.isEmpty() || spelling.get(text.length() % 64) ? "" : " ");
      for (int i = 0; i < word.length(); i++) {
        char letter = word.charAt(i);
        boolean upper = spelling.get(text.length() % 64);
        text.append(upper ? Character.toUpperCase(letter) : Character.toLowerCase(letter));
      }
    }
    return text.toString();
  }

  @Property(seed = SEED)
  void R27_regionsOfDifferentNames_differ(
      @ForAll("words") List<String> a, @ForAll("words") List<String> b) {
    boolean same = String.join("", a).equals(String.join("", b));

    assertThat(Region.of(String.join(" ", a)).equals(Region.of(String.join("", b))))
        .isEqualTo(same);
  }

  @Provide
  Arbitrary<VersionNumber> versions() {
    Arbitrary<Integer> part =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 20), Arbitraries.integers().greaterOrEqual(0));
    return Combinators.combine(part, part, part).as(VersionNumber::new);
  }

  @Property(seed = SEED)
  void R24_everyVersionNumber_isReadBackAsItIsPrinted(@ForAll("versions") VersionNumber version) {
    assertThat(VersionNumber.parse(version.toString())).isEqualTo(version);
  }

  @Property(seed = SEED)
  void R91_order_isThatOfThreeNumbers_andTotal(
      @ForAll @Size(min = 2, max = 6) List<@From("versions") VersionNumber> versions) {
    List<VersionNumber> sorted = versions.stream().sorted().toList();

    assertThat(sorted)
        .isEqualTo(
            versions.stream().sorted(Comparator.comparing(NamePropertyTest::value)).toList());
    assertThat(sorted).isSortedAccordingTo(Comparator.naturalOrder());
  }

  /** The three parts as one number in a base none of them reaches. */
  private static BigInteger value(VersionNumber version) {
    BigInteger base = BigInteger.ONE.shiftLeft(32);
    return BigInteger.valueOf(version.major())
        .multiply(base)
        .add(BigInteger.valueOf(version.minor()))
        .multiply(base)
        .add(BigInteger.valueOf(version.patch()));
  }

  @Property(seed = SEED)
  void R24_R25_anotherText_isNoVersionNumber(@ForAll("nearlyVersions") String text) {
    if (text.matches("(0|[1-9]\\d{0,8})(\\.(0|[1-9]\\d{0,8})){2}")) {
      assertThat(VersionNumber.parse(text)).hasToString(text);
    } else {
      assertThatIllegalArgumentException().isThrownBy(() -> VersionNumber.parse(text));
    }
  }

  /** Digits and dots, mostly, of at most nine digits in a row. */
  @Provide
  Arbitrary<String> nearlyVersions() {
    return Arbitraries.of(
            "0", "1", "12", "007", "999999999", ".", "..", "-1", "+1", "v", " ", "x", "١")
        .list()
        .ofMinSize(0)
        .ofMaxSize(6)
        .map(parts -> String.join("", parts))
        .filter(text -> !text.matches(".*\\d{10}.*"));
  }

  @Property(seed = SEED)
  void R24_partsOutsideTheRange_areRefused(
      @ForAll @IntRange(max = 2) int place, @ForAll("tooLarge") long large) {
    String[] parts = {"1", "2", "3"};
    parts[place] = String.valueOf(large);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> VersionNumber.parse(String.join(".", parts)));
  }

  @Provide
  Arbitrary<Long> tooLarge() {
    return Arbitraries.oneOf(
        Arbitraries.longs().greaterOrEqual(1L + Integer.MAX_VALUE),
        Arbitraries.longs().lessOrEqual(-1));
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('A', 'Z')
        .withCharRange('0', '9')
        .withChars('_', '-')
        .ofMinLength(1)
        .ofMaxLength(20);
  }

  @Property(seed = SEED)
  void R6_idsOfEveryKind_areReadBackAsTheyArePrinted(
      @ForAll("names") String group,
      @ForAll("names") String name,
      @ForAll("versions") VersionNumber version) {
    GalleryId gallery = new GalleryId("sub", group, name);
    ImageDefinitionId definition = new ImageDefinitionId(gallery, name);
    ImageVersionId versionId = definition.version(version);

    assertThat(GalleryId.parse(gallery.toString())).isEqualTo(gallery);
    assertThat(ImageDefinitionId.parse(definition.toString())).isEqualTo(definition);
    assertThat(ImageVersionId.parse(versionId.toString())).isEqualTo(versionId);
    assertThat(ResourceId.parse(versionId.toString()).type()).contains(ImageVersionId.TYPE);
    assertThat(ResourceId.parse(versionId.toString()).name()).isEqualTo(version.toString());
  }

  @Property(seed = SEED)
  void R8_idsInAnyLetterCase_areEqual_andKeepTheirText(
      @ForAll("names") String group, @ForAll("names") String name) {
    String text =
        "/subscriptions/sub/resourceGroups/"
            + group
            + "/providers/Microsoft.Compute/galleries/"
            + name;
    ResourceId id = ResourceId.parse(text);
    ResourceId upper = ResourceId.parse(text.toUpperCase(Locale.ROOT));

    assertThat(id).isEqualTo(upper).hasSameHashCodeAs(upper).hasToString(text);
    assertThat(upper.resourceGroup()).contains(group.toUpperCase(Locale.ROOT));
    assertThat(upper.isOfType("Microsoft.Compute/galleries")).isTrue();
    assertThat(id).isNotEqualTo(id.child("images", name));
  }
}
