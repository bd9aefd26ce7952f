package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.GalleryFaults;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Operation;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.ResourcePath;
import dev.imagegallery.internal.emulator.kernel.StatePart;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.ImageVersionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The versions that were deleted in a gallery that keeps them for a while (R241 to R246). In the
 * tree such a version has moved below its gallery's {@code softDeletedArtifactTypes}, with its
 * replicas, and still counts against the quota. The kernel's lock guards it.
 */
final class SoftDeletedVersions implements StatePart {

  /** The work of a deletion that keeps the version. */
  static final String KEEP = "softDeleteVersion";

  static final String DELETED = "softDeletedTime";
  static final String USABLE_UNTIL = "consumptionEndTime";
  static final String PURGED = "hardDeletionTargetTime";

  private static final int USUAL_RETENTION_DAYS = 7;

  private final Kernel kernel;
  private final VersionReplication replication;

  SoftDeletedVersions(Kernel kernel, VersionReplication replication) {
    this.kernel = kernel;
    this.replication = replication;
    kernel.keep(this);
    kernel.operations().define(KEEP, this::keep);
  }

  /** Whether a version that is deleted now will be kept: only what was built can be. */
  boolean keeps(Resource version) {
    return version.provisioningState().equals("Succeeded")
        && isEnabled(kernel.tree().find(galleryId(version.id())));
  }

  /** The version of this id as it was, or {@code null} if none is kept. */
  @Nullable Resource find(String versionId) {
    Resource kept = kernel.tree().find(keptId(versionId));
    return kept == null ? null : at(kept, Docs.text(kept.document(), "id"));
  }

  /** The same if it can be deployed in its state, by its exact number (R243). */
  @Nullable Resource findUsable(String versionId) {
    Resource version = find(versionId);
    return version != null && kernel.now().isBefore(time(version, USABLE_UNTIL)) ? version : null;
  }

  /** Those of a definition. */
  List<Resource> of(String definitionId) {
    return kernel
        .tree()
        .in(ResourcePath.parent(keptId(definitionId + "/versions/0.0.0")) + "/versions");
  }

  /** A version as it was before its deletion. */
  static Resource fresh(Resource version) {
    ObjectNode hidden = version.hidden().deepCopy();
    hidden.remove(List.of(DELETED, USABLE_UNTIL, PURGED));
    return version.withHidden(hidden);
  }

  /** Takes a version and its replicas out, for its place among the others. */
  void takeOut(Resource version) {
    String kept = keptId(version.id());
    replication.move(kept, version.id());
    kernel.tree().remove(kept);
  }

  /** R245: while the policy is on, what has soft-deleted versions stays. */
  void requireNoneOf(Resource definition) {
    if (!of(definition.id()).isEmpty()
        && isEnabled(kernel.tree().find(galleryId(definition.id())))) {
      throw GalleryFaults.softDeletedChildren();
    }
  }

  /** R245. */
  void requireNoneIn(Resource gallery) {
    if (isEnabled(gallery) && !kernel.tree().below(prefix(gallery.id())).isEmpty()) {
      throw GalleryFaults.softDeletedChildren();
    }
  }

  /** Without their definition they are gone for good. */
  void purgeAllOf(Resource definition) {
    of(definition.id()).forEach(kept -> kernel.tree().remove(kept.id()));
  }

  private @Nullable ObjectNode keep(Operation operation) {
    Resource version = kernel.tree().find(operation.resourceId());
    if (version == null || !kernel.operations().isLatest(operation)) {
      return null;
    }
    ObjectNode hidden = version.hidden().deepCopy();
    JsonNode policy = policy(kernel.tree().find(galleryId(version.id())));
    Instant usable =
        operation.start().plus(days(policy, SoftDeletePolicies.RETENTION, USUAL_RETENTION_DAYS));
    Instant purged = usable.plus(days(policy, SoftDeletePolicies.GRACE, 0));
    hidden.put(DELETED, operation.start().toString());
    hidden.put(USABLE_UNTIL, usable.toString()).put(PURGED, purged.toString());
    Resource kept =
        at(version.withProvisioningState("Succeeded").withHidden(hidden), keptId(version.id()));
    kernel.tree().put(kept);
    replication.move(version.id(), kept.id());
    kernel.tree().remove(version.id());
    schedulePurge(kept);
    return null;
  }

  private void schedulePurge(Resource kept) {
    Duration left = Duration.between(kernel.now(), time(kept, PURGED));
    kernel.later(left.isNegative() ? Duration.ZERO : left, () -> purge(kept.id()));
  }

  /** It may have been restored, and even deleted again, since the purge was planned. */
  private void purge(String keptId) {
    Resource kept = kernel.tree().find(keptId);
    if (kept != null && !kernel.now().isBefore(time(kept, PURGED))) {
      kernel.tree().remove(keptId);
    }
  }

  static Instant time(Resource kept, String name) {
    return Instant.parse(Docs.text(kept.hidden(), name));
  }

  private static Duration days(JsonNode policy, String name, int usual) {
    return Duration.ofDays(policy.path(name).asInt(usual));
  }

  private static boolean isEnabled(@Nullable Resource gallery) {
    return policy(gallery).path(SoftDeletePolicies.ENABLED).booleanValue();
  }

  private static JsonNode policy(@Nullable Resource gallery) {
    return gallery == null ? Json.object() : gallery.properties().path(SoftDeletePolicies.POLICY);
  }

  private static Resource at(Resource version, String id) {
    return new Resource(
        id, ImageVersionId.TYPE, version.region(), version.document(), version.hidden());
  }

  private static String galleryId(String id) {
    return id.substring(0, id.toLowerCase(Locale.ROOT).lastIndexOf("/images/"));
  }

  private static String prefix(String galleryId) {
    return galleryId + "/softDeletedArtifactTypes/Images/artifacts";
  }

  /** Where the tree has a version that is kept. */
  static String keptId(String versionId) {
    String gallery = galleryId(versionId);
    return prefix(gallery) + versionId.substring(gallery.length() + "/images".length());
  }

  @Override
  public String name() {
    return "softDeleted";
  }

  @Override
  public JsonNode save() {
    ArrayNode saved = Json.array();
    for (Resource resource : kernel.tree().below("/subscriptions")) {
      if (resource.hidden().has(PURGED)) {
        saved.add(resource.id());
      }
    }
    return saved;
  }

  @Override
  public void load(JsonNode saved) {
    for (JsonNode id : saved) {
      Resource kept = kernel.tree().find(id.asText());
      if (kept != null) {
        schedulePurge(kept);
      }
    }
  }

  @Override
  public void clear() {
    // The tree holds them; a purge that finds nothing does nothing.
  }
}
