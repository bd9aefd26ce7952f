package dev.imagegallery.internal.emulator.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.emulator.error.DeploymentFaults;
import dev.imagegallery.internal.emulator.kernel.Docs;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Order;
import dev.imagegallery.internal.emulator.kernel.Resource;
import dev.imagegallery.internal.emulator.kernel.ResourcePath;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the version to deploy from, and says what is on it (R90 to R97, R103, R191). */
public final class DeployableImages {

  private final Kernel kernel;
  private final VersionReplication replication;
  private final SoftDeletedVersions softDeleted;

  DeployableImages(Kernel kernel, VersionReplication replication, SoftDeletedVersions softDeleted) {
    this.kernel = kernel;
    this.replication = replication;
    this.softDeleted = softDeleted;
  }

  /**
   * A version that can be deployed.
   *
   * @param referenceId the id that was asked for: of a version, or of its definition
   * @param versionId the version that is meant
   * @param osType {@code Linux} or {@code Windows}
   * @param osState whether generalized or specialized
   * @param generation of the hypervisor
   * @param os the operating system disk
   * @param data the data disks
   */
  public record Deployable(
      String referenceId,
      String versionId,
      String osType,
      String osState,
      String generation,
      Disk os,
      List<Disk> data) {

    /** Copies the list. */
    public Deployable {
      data = List.copyOf(data);
    }

    /** The version's number, as {@code exactVersion} shows it (R96). */
    public String exactVersion() {
      return versionId.substring(versionId.lastIndexOf('/') + 1);
    }

    /** The data disk of a LUN, or {@code null}. */
    public @Nullable Disk data(int lun) {
      for (Disk disk : data) {
        if (disk.lun() == lun) {
          return disk;
        }
      }
      return null;
    }
  }

  /**
   * A disk of a version.
   *
   * @param lun of a data disk, else -1
   * @param sizeInGb its size
   * @param caching {@code None}, {@code ReadOnly} or {@code ReadWrite}
   * @param bytes how much of it holds data
   */
  public record Disk(int lun, int sizeInGb, String caching, long bytes) {}

  /** The version that an image reference means in a region. */
  public Deployable find(JsonNode reference, Region region) {
    return find(reference, region, version -> true);
  }

  /** The version that an image reference means in a region, if it is among those offered. */
  public Deployable find(JsonNode reference, Region region, Predicate<Resource> offered) {
    ResourceId id = parse(Docs.text(reference, "id"));
    if (id.isOfType(ImageVersionId.TYPE)) {
      return deployable(id, exact(id, region, offered));
    }
    if (id.isOfType(ImageDefinitionId.TYPE)) {
      return deployable(id, latest(id, region, offered));
    }
    throw DeploymentFaults.imageReferenceInvalid();
  }

  private Resource exact(ResourceId id, Region region, Predicate<Resource> offered) {
    Resource version = kernel.tree().find(id.text());
    if (version != null && !offered.test(version)) {
      throw DeploymentFaults.notAvailableInRegion(id, region);
    }
    if (version != null && replication.isUsableIn(version.id(), region)) {
      return version;
    }
    Resource kept = softDeleted.findUsable(id.text());
    if (kept != null && replication.isUsableIn(SoftDeletedVersions.keptId(kept.id()), region)) {
      return kept;
    }
    throw DeploymentFaults.notAvailableInRegion(id, region);
  }

  /** R91 to R93. */
  private Resource latest(ResourceId definition, Region region, Predicate<Resource> offered) {
    List<Resource> versions = kernel.tree().in(definition.text() + "/versions");
    versions.removeIf(version -> !offered.test(version));
    versions.sort((a, b) -> Order.BY_NUMBER.compare(b.id(), a.id()));
    boolean any = false;
    for (Resource version : versions) {
      boolean there = replication.isUsableIn(version.id(), region);
      if (there && isEligible(version, region)) {
        return version;
      }
      any |= isEligibleAnywhere(version);
    }
    throw any
        ? DeploymentFaults.notAvailableInRegion(definition, region)
        : DeploymentFaults.noLatest(definition);
  }

  /**
   * Whether a version can be the latest one in a region. What a region says about itself wins over
   * what is said of the whole version (R92).
   */
  public static boolean isEligible(Resource version, Region region) {
    JsonNode asked = version.hidden().path("asked");
    for (JsonNode target : asked.path("targetRegions")) {
      if (Region.of(Docs.text(target, "name")).equals(region) && target.has("excludeFromLatest")) {
        return !target.path("excludeFromLatest").booleanValue();
      }
    }
    return !asked.path("excludeFromLatest").booleanValue();
  }

  private static boolean isEligibleAnywhere(Resource version) {
    for (JsonNode target : version.hidden().path("asked").path("targetRegions")) {
      if (isEligible(version, Region.of(Docs.text(target, "name")))) {
        return true;
      }
    }
    return false;
  }

  private Deployable deployable(ResourceId reference, Resource version) {
    Resource definition = kernel.tree().find(ResourcePath.parent(version.id()));
    JsonNode described = definition == null ? Json.object() : definition.properties();
    JsonNode disks = version.hidden().path("disks");
    JsonNode occupied = version.hidden().path("occupied");
    List<Disk> data = new ArrayList<>();
    for (JsonNode disk : disks.path("dataDiskImages")) {
      data.add(disk(disk.path("lun").intValue(), disk, occupied));
    }
    return new Deployable(
        reference.text(),
        version.id(),
        Docs.text(described, "osType"),
        Docs.text(described, "osState"),
        Docs.text(described, "hyperVGeneration"),
        disk(-1, disks.path("osDiskImage"), occupied),
        data);
  }

  private static Disk disk(int lun, JsonNode disk, JsonNode occupied) {
    String key = lun < 0 ? "os" : String.valueOf(lun);
    return new Disk(
        lun,
        disk.path("sizeInGB").intValue(),
        Docs.text(disk, "hostCaching"),
        occupied.path(key).longValue());
  }

  private static ResourceId parse(String text) {
    try {
      return ResourceId.parse(text);
    } catch (IllegalArgumentException e) {
      throw DeploymentFaults.imageReferenceInvalid();
    }
  }
}
