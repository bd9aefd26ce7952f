package dev.imagegallery.examples.publish;

import dev.imagegallery.models.ImageReference;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.models.VersionNumber;
import dev.imagegallery.models.VirtualMachine;
import dev.imagegallery.operation.ReplicationProgress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/**
 * What there is at the end.
 *
 * @param version the version, replicated
 * @param machines what was deployed from it
 * @param atDeployment how far the regions were when the machines were deployed
 * @param latest the latest version of the definition
 * @param took how long the replication was, by the service's clock
 */
record Outcome(
    ImageVersion version,
    List<VirtualMachine> machines,
    ReplicationProgress atDeployment,
    VersionNumber latest,
    Duration took) {

  void print(PrintStream out) {
    out.println();
    out.println("Latest version   " + latest);
    for (TargetRegion region : version.targetRegions()) {
      out.printf(
          "%-16s %d replica(s), %s%n",
          region.name().displayName(), region.regionalReplicaCount(), region.storageAccountType());
    }
    for (VirtualMachine machine : machines) {
      ImageReference image = machine.imageReference();
      out.printf(
          "Machine %-8s %s, from version %s, while %d region(s) still replicated%n",
          machine.name(),
          machine.location().displayName(),
          image == null ? "?" : image.exactVersion(),
          atDeployment.regions().size() - atDeployment.completed().size());
    }
  }
}
