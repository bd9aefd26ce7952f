package dev.imagegallery.models.schema;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A service API version such as {@code 2018-06-01}; versions are ordered by date, and a preview
 * comes before the stable version of its date.
 *
 * @param text the version as it stands in the {@code api-version} query parameter
 */
public record ApiVersion(String text) implements Comparable<ApiVersion> {

  /** First of all: the constants below are checked by it. */
  private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(-[a-zA-Z]{1,20})?");

  /** The first gallery contract, recommended by the preview documentation of 2019 (R225). */
  public static final ApiVersion V2018_06_01 = new ApiVersion("2018-06-01");

  /** Sources move to {@code storageProfile}; PATCH; specialized images. */
  public static final ApiVersion V2019_07_01 = new ApiVersion("2019-07-01");

  /** Safety profile; exclusion from latest per region. */
  public static final ApiVersion V2022_03_03 = new ApiVersion("2022-03-03");

  /** Soft delete, identities, in-VM access control. */
  public static final ApiVersion V2024_03_03 = new ApiVersion("2024-03-03");

  /** The newest stable gallery contract this SDK knows. */
  public static final ApiVersion V2025_03_03 = new ApiVersion("2025-03-03");

  /** What clients use unless told otherwise: {@link #V2025_03_03}. */
  public static final ApiVersion NEWEST = V2025_03_03;

  /**
   * Checks the form {@code yyyy-MM-dd}, with an optional suffix such as {@code -preview}.
   *
   * @throws IllegalArgumentException if {@code text} has another form
   */
  public ApiVersion {
    Objects.requireNonNull(text, "text");
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("apiVersion is not of the form yyyy-MM-dd: " + text);
    }
  }

  /** Whether this version is {@code other} or a later one. */
  public boolean isAtLeast(ApiVersion other) {
    return compareTo(other) >= 0;
  }

  @Override
  public int compareTo(ApiVersion other) {
    int byDate = text.substring(0, 10).compareTo(other.text.substring(0, 10));
    if (byDate != 0) {
      return byDate;
    }
    boolean stable = text.length() == 10;
    boolean otherStable = other.text.length() == 10;
    return stable == otherStable ? text.compareTo(other.text) : stable ? 1 : -1;
  }

  @Override
  public String toString() {
    return text;
  }
}
