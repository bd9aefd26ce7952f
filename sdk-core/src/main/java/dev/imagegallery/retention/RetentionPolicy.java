package dev.imagegallery.retention;

import dev.imagegallery.models.ImageVersion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which versions of a definition are kept. All others go, but never one that is the latest in some
 * region, one that is being worked on, or one whose date of publication is not known. Immutable.
 *
 * <pre>{@code
 * RetentionPolicy policy =
 *     RetentionPolicy.builder()
 *         .keepNewest(5)
 *         .keepYoungerThan(Duration.ofDays(90))
 *         .keepTagged("keep")
 *         .build();
 * RetentionPlan plan = sdk.imageVersions().planRetention(definition, policy);
 * System.out.println(plan); // changes nothing
 * RetentionReport report = sdk.imageVersions().applyRetention(plan);
 * }</pre>
 */
public final class RetentionPolicy {

  private final int newest;
  private final @Nullable Duration youngerThan;
  private final List<Exemption> exemptions;
  private final boolean shrinks;

  private record Exemption(String reason, Predicate<ImageVersion> applies) {}

  private RetentionPolicy(Builder builder) {
    newest = builder.newest;
    youngerThan = builder.youngerThan;
    exemptions = List.copyOf(builder.exemptions);
    shrinks = builder.shrinks;
  }

  /** Starts without a rule. */
  public static Builder builder() {
    return new Builder();
  }

  /** How many versions of the highest numbers are kept; 0 if that does not matter. */
  public int newest() {
    return newest;
  }

  /** Up to which age versions are kept; empty if that does not matter. */
  public Optional<Duration> youngerThan() {
    return Optional.ofNullable(youngerThan);
  }

  /** Whether versions are taken back to their own region instead of being deleted. */
  public boolean shrinks() {
    return shrinks;
  }

  /** Why a version is exempt, whatever its number and age; empty if it is not. */
  public Optional<String> exemption(ImageVersion version) {
    return exemptions.stream()
        .filter(exemption -> exemption.applies().test(version))
        .map(Exemption::reason)
        .findFirst();
  }

  /**
   * For example {@code keep the newest 5, those younger than PT2160H, tagged keep; delete others}.
   */
  @Override
  public String toString() {
    List<String> rules = new ArrayList<>();
    if (newest > 0) {
      rules.add("the newest " + newest);
    }
    if (youngerThan != null) {
      rules.add("those younger than " + youngerThan);
    }
    exemptions.forEach(exemption -> rules.add(exemption.reason()));
    return "keep " + String.join(", ", rules) + (shrinks ? "; shrink others" : "; delete others");
  }

  /** Collects rules; a version is kept if one of them keeps it. Not thread-safe. */
  public static final class Builder {
    private int newest;
    private @Nullable Duration youngerThan;
    private final List<Exemption> exemptions = new ArrayList<>();
    private boolean shrinks;

    private Builder() {}

    /** Keeps the versions of the highest numbers, at least 1 (R91). */
    public Builder keepNewest(int versions) {
      if (versions < 1) {
        throw new IllegalArgumentException("versions must be at least 1: " + versions);
      }
      newest = versions;
      return this;
    }

    /** Keeps versions published less than {@code age} ago; more than zero. */
    public Builder keepYoungerThan(Duration age) {
      if (age.isZero() || age.isNegative()) {
        throw new IllegalArgumentException("age must be more than zero: " + age);
      }
      youngerThan = age;
      return this;
    }

    /** Keeps versions with a tag of this name, in any letter case, whatever its value. */
    public Builder keepTagged(String tagName) {
      Objects.requireNonNull(tagName, "tagName");
      return keepIf(
          "tagged " + tagName,
          version -> version.tags().keySet().stream().anyMatch(tagName::equalsIgnoreCase));
    }

    /**
     * Keeps versions for which {@code keep} holds.
     *
     * @param reason for people, such as {@code in use by team a}
     */
    public Builder keepIf(String reason, Predicate<ImageVersion> keep) {
      exemptions.add(
          new Exemption(
              Objects.requireNonNull(reason, "reason"), Objects.requireNonNull(keep, "keep")));
      return this;
    }

    /**
     * Takes versions back to their own region, and to those where they are the latest, instead of
     * deleting them (R100): they can still be brought back everywhere.
     */
    public Builder shrinkInsteadOfDelete() {
      shrinks = true;
      return this;
    }

    /**
     * The finished policy.
     *
     * @throws IllegalStateException if it keeps neither the newest nor the youngest
     */
    public RetentionPolicy build() {
      if (newest == 0 && youngerThan == null) {
        throw new IllegalStateException("a policy keeps the newest, or the younger than, or both");
      }
      return new RetentionPolicy(this);
    }
  }
}
