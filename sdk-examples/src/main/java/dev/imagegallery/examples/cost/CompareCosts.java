package dev.imagegallery.examples.cost;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.ReplicaAdvice;
import dev.imagegallery.billing.Bill;
import dev.imagegallery.billing.BillLine;
import dev.imagegallery.billing.CostEstimate;
import dev.imagegallery.billing.Prices;
import dev.imagegallery.billing.RetailPrices;
import dev.imagegallery.billing.Usage;
import dev.imagegallery.billing.VersionSize;
import dev.imagegallery.inmemory.BlobFacts;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.ReplicationTiming;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.HyperVGeneration;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageIdentifier;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.ManagedImage;
import dev.imagegallery.models.ManagedImageOsDisk;
import dev.imagegallery.models.OsState;
import dev.imagegallery.models.OsType;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.time.VirtualTimeline;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Estimates what an image of 10 GB costs that is to create 120 machines at once in each of three
 * regions, makes it on the in-memory service, and prints what a month of it is billed.
 *
 * <pre>
 *   CompareCosts                 at invented prices
 *   CompareCosts prices.json     at those of a page of the public retail price list
 * </pre>
 */
public final class CompareCosts {

  private static final int MACHINES = 120;
  private static final int OCCUPIED_GB = 10;
  private static final long GIB = 1L << 30;
  private static final String VHD = "https://account.blob.core.windows.net/vhds/disk.vhd";

  private final PrintStream out;
  private final InMemoryAzure azure;
  private final ImageGallerySdk sdk;

  CompareCosts(Prices prices, PrintStream out) {
    this.out = out;
    this.azure =
        InMemoryAzure.builder().prices(prices).replication(ReplicationTiming.instant()).build();
    this.sdk =
        ImageGallerySdk.builder()
            .transport(azure.transport())
            .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
            .build();
  }

  /** Runs the example; see the class. */
  public static void main(String... args) throws IOException {
    new CompareCosts(args.length == 0 ? Prices.invented() : retail(Path.of(args[0])), System.out)
        .run();
  }

  private static Prices retail(Path file) throws IOException {
    try (InputStream page = Files.newInputStream(file)) {
      return RetailPrices.read(page).over(Prices.invented());
    }
  }

  /** Answers the bill of the first month. */
  Bill run() {
    ResourceGroupId group = sdk.resourceGroup("images");
    ImageVersionId id = group.gallery("shared").image("ubuntu").version("1.0.0");
    int replicas = ReplicaAdvice.of2019().forMachines(MACHINES);
    ImageVersion planned =
        ImageVersion.builder(Region.WEST_US)
            .source(group.managedImage("golden"))
            .targetRegion(TargetRegion.of(Region.WEST_US))
            .targetRegion(TargetRegion.of(Region.EAST_US))
            .targetRegion(TargetRegion.of(Region.NORTH_EUROPE))
            .replicaCount(replicas)
            .build();
    VersionSize size = VersionSize.ofOccupiedGb(OCCUPIED_GB);
    CostEstimate estimate = CostEstimate.of(id, planned, size, azure.prices());
    out.printf("%d machines at once need %d replicas in a region.%n", MACHINES, replicas);
    print("Estimated for the first month", estimate.firstMonth());

    prepare(group);
    Instant begun = azure.timeline().now();
    sdk.imageVersions().beginCreate(id, planned).await();
    ((VirtualTimeline) azure.timeline()).advance(Usage.MONTH);
    Bill bill = azure.bill(begun, begun.plus(Usage.MONTH));
    print("Billed for it", bill);
    return bill;
  }

  private void prepare(ResourceGroupId group) {
    azure.declareBlob(VHD, new BlobFacts(127 * GIB, OCCUPIED_GB * GIB, "Linux", true));
    sdk.resourceGroups().create(group, ResourceGroup.builder(Region.WEST_US).build());
    sdk.managedImages()
        .beginCreate(
            group.managedImage("golden"),
            ManagedImage.builder(Region.WEST_US)
                .osDisk(
                    ManagedImageOsDisk.builder(OsType.LINUX, OsState.GENERALIZED)
                        .blobUri(VHD)
                        .build())
                .hyperVGeneration(HyperVGeneration.V2)
                .build())
        .await();
    sdk.galleries()
        .beginCreate(group.gallery("shared"), Gallery.builder(Region.WEST_US).build())
        .await();
    ImageIdentifier identifier = ImageIdentifier.of("Contoso", "Servers", "Ubuntu");
    sdk.imageDefinitions()
        .beginCreate(
            group.gallery("shared").image("ubuntu"),
            ImageDefinition.builder(Region.WEST_US, OsType.LINUX, OsState.GENERALIZED, identifier)
                .hyperVGeneration(HyperVGeneration.V2)
                .build())
        .await();
  }

  private void print(String what, Bill bill) {
    String note = bill.pricesInvented() ? " (prices are invented)" : "";
    out.printf("%n%s: %s %s%s%n", what, bill.totalInCents(), bill.currency(), note);
    for (BillLine line : bill.lines()) {
      out.printf(
          "  %-8s %-12s %8s %-9s %8s%n",
          line.meter(),
          line.region(),
          line.quantity().toPlainString(),
          line.unit(),
          line.amount().toPlainString());
    }
  }
}
