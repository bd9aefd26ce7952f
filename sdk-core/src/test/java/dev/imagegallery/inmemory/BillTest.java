package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.IMAGE;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static dev.imagegallery.inmemory.TestCloud.targets;
import static dev.imagegallery.inmemory.TestCloud.version;
import static dev.imagegallery.inmemory.TestCloud.versionWith;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.billing.Bill;
import dev.imagegallery.billing.BillLine;
import dev.imagegallery.billing.CostEstimate;
import dev.imagegallery.billing.Meter;
import dev.imagegallery.billing.Prices;
import dev.imagegallery.billing.Usage;
import dev.imagegallery.billing.VersionSize;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.TargetRegion;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is charged, and what is not. */
class BillTest {

  private static final Instant START = InMemoryAzure.DEFAULT_START;
  private static final Instant END = START.plus(Usage.MONTH);
  private static final Duration HALF = Usage.MONTH.dividedBy(2);
  private static final String OS = "https://x.blob.core.windows.net/c/os.vhd";
  private static final String DATA = "https://x.blob.core.windows.net/c/data.vhd";
  private static final long GIB = 1L << 30;

  private final TestCloud cloud = instant(Profile.CURRENT);

  /** A cloud where replication takes no time, so that a month is a month. */
  private static TestCloud instant(Profile profile) {
    InMemoryAzure azure =
        InMemoryAzure.builder().profile(profile).replication(ReplicationTiming.instant()).build();
    TestCloud cloud = TestCloud.of(azure);
    return (profile == Profile.CURRENT ? cloud : cloud.withPreviewFeature()).withGroup();
  }

  /** Ready for versions of a disk of 127 GB that holds 10 GB, and an empty one of 32 GB. */
  private static TestCloud withImage(TestCloud cloud) {
    cloud.azure().declareBlob(OS, new BlobFacts(127 * GIB, 10 * GIB, "Linux", true));
    cloud.azure().declareBlob(DATA, new BlobFacts(32 * GIB, 0, null, true));
    cloud.put(GALLERY, "{'location':'westus'}").is(201);
    cloud.put(DEFINITION, TestCloud.definition("Contoso", "Finance", "Backend")).is(201);
    cloud
        .put(
            IMAGE,
            """
            {'location':'westus','properties':{'storageProfile':{'osDisk':{'osType':'Linux',
             'osState':'Generalized','blobUri':'%s'},'dataDisks':[{'lun':0,'blobUri':'%s'}]}}}"""
                .formatted(OS, DATA))
        .is(201);
    return cloud;
  }

  private Bill month() {
    return bill(cloud, cloud.azure().timeline().now(), Usage.MONTH);
  }

  private static Bill bill(TestCloud cloud, Instant from, Duration time) {
    cloud.advance(Duration.between(cloud.azure().timeline().now(), from.plus(time)));
    return cloud.azure().bill(from, from.plus(time));
  }

  private static String twoReplicas(String... regions) {
    return versionWith(regions[0], targets(regions), "'replicaCount':2,");
  }

  private static List<String> lines(Bill bill) {
    return bill.lines().stream().map(BillTest::text).toList();
  }

  private static String text(BillLine line) {
    return "%s %s %s %s %s"
        .formatted(
            line.meter(),
            line.region(),
            line.quantity().toPlainString(),
            line.unit(),
            line.amount().toPlainString());
  }

  @Test
  void R180_theServiceItself_isFree() {
    cloud.readyForVersions();

    assertThat(month().lines()).isEmpty();
    assertThat(month().total()).isEqualByComparingTo("0");
  }

  @Test
  void R181_storage_dependsOnReplicasAndRegions() {
    withImage(cloud);
    cloud.put(DEFINITION + "/versions/1.0.0", version("westus")).is(201);
    cloud.put(DEFINITION + "/versions/2.0.0", twoReplicas("westus")).is(201);
    cloud.put(DEFINITION + "/versions/3.0.0", version("westus", "eastus", "uksouth")).is(201);

    Bill bill = month();

    assertThat(storageOf(bill, "1.0.0")).isEqualByComparingTo("0.50");
    assertThat(storageOf(bill, "2.0.0")).isEqualByComparingTo("1.00");
    assertThat(storageOf(bill, "3.0.0")).isEqualByComparingTo("1.50");
  }

  private static BigDecimal storageOf(Bill bill, String version) {
    return bill.of(new ResourceId(DEFINITION + "/versions/" + version)).total(Meter.STORAGE);
  }

  @Test
  void R182_egress_goesFromTheSourceRegionToTheOthers() {
    withImage(cloud);
    Prices prices =
        Prices.builder("EUR", BigDecimal.ZERO, BigDecimal.ONE)
            .egressPerGb(Region.WEST_US, new BigDecimal("0.5"))
            .egressPerGb(Region.WEST_US, Region.UK_SOUTH, new BigDecimal("0.7"))
            .build();
    cloud.azure().setPrices(prices);
    cloud.put(VERSION, version("westus", "eastus", "uksouth")).is(201);

    Bill bill = month();

    assertThat(bill.currency()).isEqualTo("EUR");
    assertThat(lines(bill))
        .filteredOn(line -> line.startsWith("egress"))
        .containsExactly("egress eastus 10 GB 5.00", "egress uksouth 10 GB 7.00");
  }

  @Test
  void R183_today_storageIsChargedOnWhatIsOccupied() {
    withImage(cloud).put(VERSION, version("westus")).is(201);

    assertThat(lines(month())).containsExactly("storage westus 10 GB-month 0.50");
  }

  @Test
  void R183_inThePreview_storageIsChargedLikeManagedDisks() {
    TestCloud preview = withImage(instant(Profile.PREVIEW_2019));
    preview.put(VERSION, version("westus", "eastus")).is(201);

    Bill bill = bill(preview, preview.azure().timeline().now(), Usage.MONTH);

    assertThat(lines(bill))
        .containsExactly(
            "storage eastus 159 GB-month 7.95",
            "storage westus 159 GB-month 7.95",
            "egress eastus 10 GB 0.20");
  }

  @Test
  void R184_egress_isChargedForTheFirstReplicaOfARegionOnly() {
    withImage(cloud).put(VERSION, version("westus", "eastus")).is(201);
    cloud.put(VERSION, twoReplicas("westus", "eastus")).is(200);
    cloud.put(VERSION, version("westus", "eastus")).is(200);
    cloud.put(VERSION, twoReplicas("westus", "eastus")).is(200);

    assertThat(lines(month())).contains("egress eastus 10 GB 0.20").hasSize(3);
  }

  @Test
  void R185_storage_isChargedForTheTimeAReplicaWasThere() {
    withImage(cloud).put(VERSION, version("westus", "eastus")).is(201);
    cloud.advance(HALF).put(VERSION, version("westus")).is(200);

    Bill bill = bill(cloud, START, Usage.MONTH);

    assertThat(lines(bill))
        .containsExactly(
            "storage eastus 5 GB-month 0.25",
            "storage westus 10 GB-month 0.50",
            "egress eastus 10 GB 0.20");
    assertThat(lines(cloud.azure().bill(START.plus(HALF), END)))
        .containsExactly("storage westus 5 GB-month 0.25");
  }

  @Test
  void R185_oneSecond_isChargedToo() {
    withImage(cloud).put(VERSION, version("westus")).is(201);
    cloud.azure().setPrices(Prices.parse(prices("2628000", "0")));

    Bill bill = bill(cloud, START, Duration.ofSeconds(1));

    assertThat(bill.total()).isEqualByComparingTo("10");
  }

  private static String prices(String storage, String egress) {
    return "{\"currency\":\"USD\",\"storagePerGbMonth\":{\"default\":%s},\"egressPerGb\":{\"default\":%s}}"
        .formatted(storage, egress);
  }

  @Test
  void R185_aRegionThatCameBack_isCopiedToAgain() {
    withImage(cloud).put(VERSION, version("westus", "eastus")).is(201);
    cloud.put(VERSION, version("westus")).is(200);
    cloud.put(VERSION, version("westus", "eastus")).is(200);

    assertThat(lines(month())).contains("egress eastus 20 GB 0.40");
  }

  @Test
  void R185_aCopy_isChargedWhenItIsComplete_andNotBefore() {
    TestCloud slow = withImage(TestCloud.current());
    slow.settle().put(VERSION, version("westus", "eastus")).is(201);

    assertThat(lines(slow.advance(Duration.ofMinutes(1)).azure().bill(START, END))).isEmpty();
    slow.settle();

    assertThat(lines(slow.azure().bill(START, END))).contains("egress eastus 10 GB 0.20");
  }

  @Test
  void R185_aCopyThatFailed_isFree_andItsRepairIsNot() {
    cloud.azure().faults().add(Fault.when().failReplication(Region.EAST_US, 62, "broken"));
    withImage(cloud).put(VERSION, version("westus", "eastus")).is(201);
    assertThat(lines(bill(cloud, START, Usage.MONTH)))
        .containsExactly("storage westus 10 GB-month 0.50");

    cloud.put(VERSION, version("westus", "eastus")).is(200);

    assertThat(lines(bill(cloud, END, Usage.MONTH)))
        .containsExactly(
            "storage eastus 10 GB-month 0.50",
            "storage westus 10 GB-month 0.50",
            "egress eastus 10 GB 0.20");
  }

  @Test
  void R185_aShallowVersion_hasNothingToCharge() {
    withImage(cloud);
    cloud
        .put(
            VERSION,
            versionWith("westus", targets("westus", "eastus"), "'replicationMode':'Shallow',"))
        .is(201);

    assertThat(month().lines()).isEmpty();
  }

  @Test
  void R186_workedExample_sixtyGigabytesOfStorageAndTwentyOfEgress() {
    withImage(cloud).put(VERSION, twoReplicas("westus", "eastus", "northeurope")).is(201);

    Bill bill = month();

    assertThat(quantity(bill, Meter.STORAGE)).isEqualByComparingTo("60");
    assertThat(quantity(bill, Meter.EGRESS)).isEqualByComparingTo("20");
    assertThat(bill.total(Meter.STORAGE)).isEqualTo("3.00");
    assertThat(bill.total(Meter.EGRESS)).isEqualTo("0.40");
    assertThat(bill.total()).isEqualTo("3.40");
    assertThat(bill.pricesInvented()).isTrue();
    assertThat(bill(cloud, END, Usage.MONTH).total()).isEqualTo("3.00");
  }

  private static BigDecimal quantity(Bill bill, Meter meter) {
    return bill.lines().stream()
        .filter(line -> line.meter() == meter)
        .map(BillLine::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void R187_workedExample_twoImagesInThreeRegions_areSixDisks() {
    TestCloud preview = instant(Profile.PREVIEW_2019).readyForVersions();
    Instant begin = preview.azure().timeline().now();
    preview.put(DEFINITION + "/versions/1.0.0", version("westus", "eastus", "uksouth")).is(201);
    preview.put(DEFINITION + "/versions/2.0.0", version("westus", "eastus", "uksouth")).is(201);

    Bill bill = bill(preview, begin, Usage.MONTH);

    assertThat(bill.lines())
        .filteredOn(line -> line.meter() == Meter.STORAGE)
        .hasSize(6)
        .allMatch(line -> line.quantity().intValueExact() == 30);
  }

  @Test
  void R188_estimateAndMeter_agreeLineByLine() {
    withImage(cloud).put(VERSION, twoReplicas("westus", "eastus", "northeurope")).is(201);
    ImageVersion planned =
        ImageVersion.builder(Region.WEST_US)
            .targetRegions(
                List.of(
                    TargetRegion.of(Region.WEST_US),
                    TargetRegion.of(Region.EAST_US),
                    TargetRegion.of(Region.NORTH_EUROPE)))
            .replicaCount(2)
            .build();
    CostEstimate estimate =
        CostEstimate.of(
            ImageVersionId.parse(VERSION),
            planned,
            VersionSize.ofOccupiedGb(10),
            Prices.invented());

    for (int seconds : new int[] {1, 59, 86_400, 2_628_000, 10_000_019}) {
      Duration time = Duration.ofSeconds(seconds);
      assertThat(bill(cloud, START, time)).isEqualTo(estimate.after(time));
    }
    assertThat(estimate.storagePerMonth()).isEqualTo("3.00");
    assertThat(estimate.egress()).isEqualTo("0.40");
  }

  @Test
  void R188_inThePreview_estimateAndMeter_agreeOnFullDisks() {
    TestCloud preview = withImage(instant(Profile.PREVIEW_2019));
    Instant begin = preview.azure().timeline().now();
    preview.put(VERSION, twoReplicas("westus", "eastus")).is(201);
    ImageVersion planned =
        ImageVersion.builder(Region.WEST_US)
            .targetRegion(TargetRegion.of(Region.WEST_US))
            .targetRegion(TargetRegion.of(Region.EAST_US))
            .replicaCount(2)
            .build();
    VersionSize size = VersionSize.ofDisks(10 * GIB, 127 + 32);

    Bill bill = bill(preview, begin, Usage.MONTH);

    assertThat(bill)
        .isEqualTo(
            CostEstimate.of(ImageVersionId.parse(VERSION), planned, size, Prices.invented())
                .firstMonth());
  }

  @Test
  void R185_storage_hasThePriceOfItsRegionAndType() {
    withImage(cloud);
    cloud
        .azure()
        .setPrices(
            Prices.parse(
                """
                {"currency":"USD","egressPerGb":{"default":0},"storagePerGbMonth":{"default":1,
                 "default/Premium_LRS":2,"eastus":3,"eastus/Premium_LRS":4}}"""));
    String premium = "'storageAccountType':'Premium_LRS'";
    String targets =
        "{'name':'westus'},{'name':'eastus'},{'name':'uksouth','storageAccountType':'Standard_LRS'}";
    cloud.put(VERSION, versionWith("westus", targets, premium + ",")).is(201);

    assertThat(lines(month()))
        .containsExactly(
            "storage eastus 10 GB-month 40.00",
            "storage uksouth 10 GB-month 10.00",
            "storage westus 10 GB-month 20.00",
            "egress eastus 10 GB 0.00",
            "egress uksouth 10 GB 0.00");
  }

  @Test
  void R189_moreReplicas_costStorageAndNoEgress_fewerCostLessFromThenOn() {
    withImage(cloud).put(VERSION, version("westus", "eastus")).is(201);
    Bill one = month();
    cloud.put(VERSION, versionWith("westus", targets("westus", "eastus"), "'replicaCount':3,"));
    Bill three = month();
    cloud.put(VERSION, version("westus", "eastus")).is(200);
    Bill again = month();

    assertThat(three.total(Meter.STORAGE))
        .isEqualByComparingTo(one.total(Meter.STORAGE).multiply(new BigDecimal(3)));
    assertThat(one.total(Meter.EGRESS)).isEqualByComparingTo("0.20");
    assertThat(three.total(Meter.EGRESS)).isEqualByComparingTo("0");
    assertThat(again.total()).isEqualByComparingTo(one.total(Meter.STORAGE));
  }

  @Test
  void R189_aDeletedVersion_costsNothingFromThenOn_andWhatItCostStaysOnTheBill() {
    withImage(cloud).put(VERSION, version("westus")).is(201);
    cloud.advance(HALF).delete(VERSION).is(202);

    assertThat(lines(bill(cloud, START, Usage.MONTH)))
        .containsExactly("storage westus 5 GB-month 0.25");
  }

  @Test
  void R246_softDeletedVersions_areChargedUntilTheyAreGone_andRestoringSendsNothing() {
    String keeping =
        "{'location':'westus','properties':{'softDeletePolicy':{'isSoftDeleteEnabled':true}}}";
    withImage(cloud).put(GALLERY, keeping).is(200);
    cloud.put(VERSION, version("westus", "eastus")).is(201);
    cloud.delete(VERSION).is(202);
    cloud.advance(Duration.ofDays(2)).put(VERSION, "{'location':'westus','tags':{}}").is(200);
    cloud.advance(Duration.ofDays(1)).delete(VERSION).is(202);

    Bill bill = bill(cloud, START, Usage.MONTH);

    // Three days, and seven until it is gone for good: 10 GB * 240 h / 730 h.
    assertThat(lines(bill))
        .containsExactly(
            "storage eastus 3.287671232877 GB-month 0.1643835616",
            "storage westus 3.287671232877 GB-month 0.1643835616",
            "egress eastus 10 GB 0.20");
    assertThat(bill.lines()).extracting(line -> line.resourceId().text()).containsOnly(VERSION);
  }

  @Test
  void bill_ofASubscription_hasItsVersionsAlone() {
    withImage(cloud).put(VERSION, version("westus")).is(201);
    cloud.advance(Usage.MONTH);

    InMemoryAzure azure = cloud.azure();
    assertThat(azure.bill(InMemoryAzure.DEFAULT_SUBSCRIPTION, START, END).lines()).hasSize(1);
    assertThat(azure.bill("11111111-0000-0000-0000-000000000000", START, END).lines()).isEmpty();
    assertThatThrownBy(() -> azure.bill(END, START)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void meterAndPrices_surviveASnapshot_andNotAReset() {
    withImage(cloud).put(VERSION, version("westus", "eastus")).is(201);
    cloud.advance(HALF).put(VERSION, version("westus")).is(200);
    cloud.azure().setPrices(Prices.parse(prices("0.1", "0.5")));
    TestCloud other = TestCloud.of(InMemoryAzure.create());

    other.azure().restore(cloud.azure().snapshot());

    assertThat(bill(other, START, Usage.MONTH)).isEqualTo(bill(cloud, START, Usage.MONTH));
    assertThat(other.azure().bill(START, END).total()).isEqualByComparingTo("6.50");
    cloud.azure().reset();
    assertThat(cloud.azure().bill(START, END).lines()).isEmpty();
    assertThat(cloud.azure().prices()).isEqualTo(Prices.invented());
  }
}
