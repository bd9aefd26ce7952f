package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ParameterFaults;
import dev.imagegallery.internal.emulator.kernel.Fields;
import dev.imagegallery.models.schema.ApiVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether and how long a gallery keeps deleted versions (R241). */
final class SoftDeletePolicies {

  static final String POLICY = "softDeletePolicy";
  static final String ENABLED = "isSoftDeleteEnabled";
  static final String RETENTION = "retentionPeriodInDays";
  static final String GRACE = "gracePeriodInDays";

  /** The contract whose periods can be chosen. */
  static final ApiVersion PERIODS = new ApiVersion("2026-03-03");

  /** The service's own limits are not known. */
  private static final int MAX_DAYS = 365;

  private SoftDeletePolicies() {}

  /** Takes over what is sent; what is left out stays. */
  static void copy(JsonNode sent, ObjectNode properties) {
    ObjectNode asked = Fields.object(sent, POLICY);
    Boolean enabled = Fields.bool(asked, ENABLED);
    Integer retention = days(asked, RETENTION);
    Integer grace = days(asked, GRACE);
    if (enabled != null) {
      properties.withObjectProperty(POLICY).put(ENABLED, enabled);
    }
    if (retention != null) {
      properties.withObjectProperty(POLICY).put(RETENTION, retention);
    }
    if (grace != null) {
      properties.withObjectProperty(POLICY).put(GRACE, grace);
    }
  }

  static boolean hasPeriods(JsonNode properties) {
    return properties.path(POLICY).has(RETENTION) || properties.path(POLICY).has(GRACE);
  }

  /** Earlier contracts know no periods. */
  static void show(ObjectNode properties, ApiVersion version) {
    if (!version.isAtLeast(PERIODS) && properties.path(POLICY) instanceof ObjectNode policy) {
      policy.remove(List.of(RETENTION, GRACE));
    }
  }

  private static @Nullable Integer days(JsonNode policy, String name) {
    Integer days = Fields.integer(policy, name);
    if (days != null && (days < 0 || days > MAX_DAYS)) {
      throw ParameterFaults.valueOutOfRange(days, name, 0, MAX_DAYS);
    }
    return days;
  }
}
