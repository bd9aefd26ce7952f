package dev.imagegallery.models;

import dev.imagegallery.models.schema.WireType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A region, given by its canonical name ({@code southcentralus}) or its display name ({@code South
 * Central US}), in any letter case and with or without blanks (R27). The text is kept as it was
 * given; two regions are equal if their canonical names are. Regions born after this release work
 * like all others. Immutable and thread-safe.
 */
public final class Region {

  /** How it looks on the wire. */
  public static final WireType<Region> TYPE = WireType.text(Region::of, Region::text);

  /** Australia Central. */
  public static final Region AUSTRALIA_CENTRAL = new Region("australiacentral");

  /** Australia Central 2. */
  public static final Region AUSTRALIA_CENTRAL_2 = new Region("australiacentral2");

  /** Australia East. */
  public static final Region AUSTRALIA_EAST = new Region("australiaeast");

  /** Australia Southeast. */
  public static final Region AUSTRALIA_SOUTHEAST = new Region("australiasoutheast");

  /** Austria East. */
  public static final Region AUSTRIA_EAST = new Region("austriaeast");

  /** Belgium Central. */
  public static final Region BELGIUM_CENTRAL = new Region("belgiumcentral");

  /** Brazil South. */
  public static final Region BRAZIL_SOUTH = new Region("brazilsouth");

  /** Brazil Southeast. */
  public static final Region BRAZIL_SOUTHEAST = new Region("brazilsoutheast");

  /** Canada Central. */
  public static final Region CANADA_CENTRAL = new Region("canadacentral");

  /** Canada East. */
  public static final Region CANADA_EAST = new Region("canadaeast");

  /** Central India. */
  public static final Region CENTRAL_INDIA = new Region("centralindia");

  /** Central US. */
  public static final Region CENTRAL_US = new Region("centralus");

  /** Chile Central. */
  public static final Region CHILE_CENTRAL = new Region("chilecentral");

  /** East Asia. */
  public static final Region EAST_ASIA = new Region("eastasia");

  /** East US. */
  public static final Region EAST_US = new Region("eastus");

  /** East US 2. */
  public static final Region EAST_US_2 = new Region("eastus2");

  /** France Central. */
  public static final Region FRANCE_CENTRAL = new Region("francecentral");

  /** France South. */
  public static final Region FRANCE_SOUTH = new Region("francesouth");

  /** Germany North. */
  public static final Region GERMANY_NORTH = new Region("germanynorth");

  /** Germany West Central. */
  public static final Region GERMANY_WEST_CENTRAL = new Region("germanywestcentral");

  /** Indonesia Central. */
  public static final Region INDONESIA_CENTRAL = new Region("indonesiacentral");

  /** Israel Central. */
  public static final Region ISRAEL_CENTRAL = new Region("israelcentral");

  /** Italy North. */
  public static final Region ITALY_NORTH = new Region("italynorth");

  /** Japan East. */
  public static final Region JAPAN_EAST = new Region("japaneast");

  /** Japan West. */
  public static final Region JAPAN_WEST = new Region("japanwest");

  /** Jio India Central. */
  public static final Region JIO_INDIA_CENTRAL = new Region("jioindiacentral");

  /** Jio India West. */
  public static final Region JIO_INDIA_WEST = new Region("jioindiawest");

  /** Korea Central. */
  public static final Region KOREA_CENTRAL = new Region("koreacentral");

  /** Korea South. */
  public static final Region KOREA_SOUTH = new Region("koreasouth");

  /** Malaysia West. */
  public static final Region MALAYSIA_WEST = new Region("malaysiawest");

  /** Mexico Central. */
  public static final Region MEXICO_CENTRAL = new Region("mexicocentral");

  /** New Zealand North. */
  public static final Region NEW_ZEALAND_NORTH = new Region("newzealandnorth");

  /** North Central US. */
  public static final Region NORTH_CENTRAL_US = new Region("northcentralus");

  /** North Europe. */
  public static final Region NORTH_EUROPE = new Region("northeurope");

  /** Norway East. */
  public static final Region NORWAY_EAST = new Region("norwayeast");

  /** Norway West. */
  public static final Region NORWAY_WEST = new Region("norwaywest");

  /** Poland Central. */
  public static final Region POLAND_CENTRAL = new Region("polandcentral");

  /** Qatar Central. */
  public static final Region QATAR_CENTRAL = new Region("qatarcentral");

  /** South Africa North. */
  public static final Region SOUTH_AFRICA_NORTH = new Region("southafricanorth");

  /** South Africa West. */
  public static final Region SOUTH_AFRICA_WEST = new Region("southafricawest");

  /** South Central US. */
  public static final Region SOUTH_CENTRAL_US = new Region("southcentralus");

  /** Southeast Asia. */
  public static final Region SOUTHEAST_ASIA = new Region("southeastasia");

  /** South India. */
  public static final Region SOUTH_INDIA = new Region("southindia");

  /** Spain Central. */
  public static final Region SPAIN_CENTRAL = new Region("spaincentral");

  /** Sweden Central. */
  public static final Region SWEDEN_CENTRAL = new Region("swedencentral");

  /** Sweden South. */
  public static final Region SWEDEN_SOUTH = new Region("swedensouth");

  /** Switzerland North. */
  public static final Region SWITZERLAND_NORTH = new Region("switzerlandnorth");

  /** Switzerland West. */
  public static final Region SWITZERLAND_WEST = new Region("switzerlandwest");

  /** UAE Central. */
  public static final Region UAE_CENTRAL = new Region("uaecentral");

  /** UAE North. */
  public static final Region UAE_NORTH = new Region("uaenorth");

  /** UK South. */
  public static final Region UK_SOUTH = new Region("uksouth");

  /** UK West. */
  public static final Region UK_WEST = new Region("ukwest");

  /** West Central US. */
  public static final Region WEST_CENTRAL_US = new Region("westcentralus");

  /** West Europe. */
  public static final Region WEST_EUROPE = new Region("westeurope");

  /** West India. */
  public static final Region WEST_INDIA = new Region("westindia");

  /** West US. */
  public static final Region WEST_US = new Region("westus");

  /** West US 2. */
  public static final Region WEST_US_2 = new Region("westus2");

  /** West US 3. */
  public static final Region WEST_US_3 = new Region("westus3");

  private static final int MAX_LENGTH = 90;
  private static final Map<String, String> DISPLAY_NAMES = displayNames();

  /** Every answer repeats the same few names; this spares checking them each time. */
  private static final Map<String, Region> KNOWN = known();

  private final String text;
  private final String name;

  private Region(String text) {
    this.text = text;
    this.name = text.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  /**
   * The region of this canonical or display name.
   *
   * @throws IllegalArgumentException if it is blank, longer than 90 characters, or holds anything
   *     but letters, digits, blanks, dashes and parentheses
   */
  public static Region of(String text) {
    Region known = KNOWN.get(Objects.requireNonNull(text, "region"));
    return known != null ? known : checked(text);
  }

  private static Region checked(String text) {
    boolean plain =
        text.chars().allMatch(c -> c == ' ' || c == '-' || c == '(' || c == ')' || isAlnum(c));
    if (text.isBlank() || text.length() > MAX_LENGTH || !plain) {
      throw new IllegalArgumentException("region is not a region's name: " + Shortened.of(text));
    }
    return new Region(text);
  }

  /** The name as it was given. */
  public String text() {
    return text;
  }

  /** The canonical name: lower case, no blanks, for example {@code southcentralus}. */
  public String name() {
    return name;
  }

  /** The display name, for example {@code South Central US}; for an unknown region its text. */
  public String displayName() {
    return DISPLAY_NAMES.getOrDefault(name, text);
  }

  private static boolean isAlnum(int c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Region that && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** The canonical name. */
  @Override
  public String toString() {
    return name;
  }

  private static Map<String, String> displayNames() {
    Map<String, String> names = new HashMap<>();
    String[] all = {
      "Australia Central",
      "Australia Central 2",
      "Australia East",
      "Australia Southeast",
      "Austria East",
      "Belgium Central",
      "Brazil South",
      "Brazil Southeast",
      "Canada Central",
      "Canada East",
      "Central India",
      "Central US",
      "Central US EUAP",
      "Chile Central",
      "East Asia",
      "East US",
      "East US 2",
      "East US 2 EUAP",
      "France Central",
      "France South",
      "Germany North",
      "Germany West Central",
      "Indonesia Central",
      "Israel Central",
      "Italy North",
      "Japan East",
      "Japan West",
      "Jio India Central",
      "Jio India West",
      "Korea Central",
      "Korea South",
      "Malaysia West",
      "Mexico Central",
      "New Zealand North",
      "North Central US",
      "North Europe",
      "Norway East",
      "Norway West",
      "Poland Central",
      "Qatar Central",
      "South Africa North",
      "South Africa West",
      "South Central US",
      "Southeast Asia",
      "South India",
      "Spain Central",
      "Sweden Central",
      "Sweden South",
      "Switzerland North",
      "Switzerland West",
      "UAE Central",
      "UAE North",
      "UK South",
      "UK West",
      "West Central US",
      "West Europe",
      "West India",
      "West US",
      "West US 2",
      "West US 3",
      "China East",
      "China East 2",
      "China East 3",
      "China North",
      "China North 2",
      "China North 3",
      "Germany Central",
      "Germany Northeast",
      "US DoD Central",
      "US DoD East",
      "US Gov Arizona",
      "US Gov Texas",
      "US Gov Virginia",
    };
    for (String displayName : all) {
      names.put(displayName.replace(" ", "").toLowerCase(Locale.ROOT), displayName);
    }
    return Map.copyOf(names);
  }

  private static Map<String, Region> known() {
    Map<String, Region> regions = new HashMap<>();
    DISPLAY_NAMES.forEach(
        (name, displayName) -> {
          regions.put(name, new Region(name));
          regions.put(displayName, new Region(displayName));
        });
    return Map.copyOf(regions);
  }
}
