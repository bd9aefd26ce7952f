package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.IMAGE;
import static org.assertj.core.api.Assertions.assertThat;

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
import dev.imagegallery.models.StorageAccountType;
import dev.imagegallery.models.TargetRegion;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every bill, over many random ones. */
class BillPropertyTest {

  private static final Region HOME = Region.WEST_US;
  private static final List<Region> OTHERS =
      List.of(Region.EAST_US, Region.UK_SOUTH, Region.NORTH_EUROPE, Region.JAPAN_EAST);
  private static final Instant START = InMemoryAzure.DEFAULT_START;
  private static final BigDecimal ROUNDING = new BigDecimal("0.000000001");

  /** A version in its own region and some others, with some replicas in each. */
  private static ImageVersion version(Random random) {
    List<Region> regions = new ArrayList<>(OTHERS);
    Collections.shuffle(regions, random);
    List<TargetRegion> targets = new ArrayList<>();
    targets.add(TargetRegion.of(HOME, 1 + random.nextInt(4)));
    for (Region region : regions.subList(0, random.nextInt(OTHERS.size() + 1))) {
      targets.add(TargetRegion.of(region, 1 + random.nextInt(4)));
    }
    return ImageVersion.builder(HOME).targetRegions(targets).build();
  }

  private static Prices prices(Random random) {
    Prices.Builder prices = Prices.builder("USD", price(random), price(random));
    OTHERS.forEach(region -> prices.storagePerGbMonth(region, price(random)));
    return prices.egressPerGb(HOME, OTHERS.get(0), price(random)).build();
  }

  private static BigDecimal price(Random random) {
    return BigDecimal.valueOf(random.nextInt(1_000_000), 7);
  }

  private static ImageVersionId id(int number) {
    return ImageVersionId.parse(DEFINITION + "/versions/" + number + ".0.0");
  }

  private static String body(ImageVersion version) {
    StringBuilder targets = new StringBuilder();
    for (TargetRegion target : version.targetRegions()) {
      String name = target.name().name();
      targets.append(targets.isEmpty() ? "" : ",").append("{'name':'").append(name);
      targets.append("','regionalReplicaCount':").append(target.regionalReplicaCount()).append('}');
    }
    return TestCloud.versionWith(HOME.name(), targets.toString(), "");
  }

  private static TestCloud cloud(Prices prices, long occupied) {
    InMemoryAzure azure =
        InMemoryAzure.builder().replication(ReplicationTiming.instant()).prices(prices).build();
    String blob = "https://x.blob.core.windows.net/c/os.vhd";
    azure.declareBlob(blob, new BlobFacts(30L << 30, occupied, "Linux", true));
    TestCloud cloud = TestCloud.of(azure).withGroup();
    cloud.put(TestCloud.GALLERY, "{'location':'westus'}").is(201);
    cloud.put(DEFINITION, TestCloud.definition("Contoso", "Finance", "Backend")).is(201);
    cloud.put(IMAGE, TestCloud.image("westus")).is(201);
    return cloud;
  }

  private static long bytes(Random random) {
    return Math.floorMod(random.nextLong(), 30L << 30);
  }

  private static Duration time(Random random) {
    return Duration.ofSeconds(random.nextInt(20_000_000));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void R188_estimateOfWhatIsPlanned_isTheBillOfWhatWasMade(int seed) {
    Random random = new Random(seed);
    Prices prices = prices(random);
    long occupied = bytes(random);
    TestCloud cloud = cloud(prices, occupied);
    ImageVersion version = version(random);
    Duration time = time(random);

    cloud.put(id(1).toString(), body(version)).is(201);
    cloud.advance(time);

    Bill bill = cloud.azure().bill(START, START.plus(time));
    VersionSize size = VersionSize.ofOccupied(occupied);
    assertThat(bill).isEqualTo(CostEstimate.of(id(1), version, size, prices).after(time));
  }

  @ParameterizedTest
  @ValueSource(ints = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void R185_billOfManyVersions_isTheSumOfTheirBills_whateverHappensToThem(int seed) {
    Random random = new Random(seed);
    TestCloud cloud = cloud(prices(random), bytes(random));
    for (int step = 0; step < 30; step++) {
      String version = id(1 + random.nextInt(4)).toString();
      switch (random.nextInt(4)) {
        case 0 -> cloud.delete(version);
        case 1 -> cloud.settle();
        default -> cloud.put(version, body(version(random)));
      }
      cloud.advance(Duration.ofMinutes(random.nextInt(10_000)));
    }
    Instant now = cloud.azure().timeline().now();
    Instant middle = START.plus(Duration.between(START, now).dividedBy(3));

    Bill bill = cloud.azure().bill(START, now);

    BigDecimal sum =
        List.of(1, 2, 3, 4).stream()
            .map(number -> bill.of(id(number).resourceId()).total())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(bill.lines()).isNotEmpty();
    assertThat(sum).isEqualByComparingTo(bill.total());
    BigDecimal parts =
        cloud.azure().bill(START, middle).total().add(cloud.azure().bill(middle, now).total());
    assertThat(parts.subtract(bill.total()).abs()).isLessThan(ROUNDING.scaleByPowerOfTen(2));
  }

  @ParameterizedTest
  @ValueSource(ints = {21, 22, 23, 24, 25, 26, 27, 28, 29, 30})
  void R189_oneMoreReplicaOrRegion_neverCostsLess(int seed) {
    Random random = new Random(seed);
    Prices prices = prices(random);
    VersionSize size = VersionSize.ofOccupied(bytes(random));
    ImageVersion fewer = version(random);
    List<TargetRegion> targets = new ArrayList<>(fewer.targetRegions());
    if (targets.size() <= OTHERS.size() && random.nextBoolean()) {
      targets.add(TargetRegion.of(unused(targets)));
    } else {
      TargetRegion first = targets.remove(0);
      targets.add(TargetRegion.of(first.name(), first.regionalReplicaCount() + 1));
    }
    ImageVersion more = fewer.toBuilder().targetRegions(targets).build();
    Duration time = time(random).plusSeconds(1);

    Bill cheap = CostEstimate.of(id(1), fewer, size, prices).after(time);
    Bill dear = CostEstimate.of(id(1), more, size, prices).after(time);

    assertThat(dear.total()).isGreaterThanOrEqualTo(cheap.total());
    assertThat(quantity(dear)).isGreaterThan(quantity(cheap));
    assertThat(dear.total(Meter.EGRESS)).isGreaterThanOrEqualTo(cheap.total(Meter.EGRESS));
  }

  private static Region unused(List<TargetRegion> targets) {
    return OTHERS.stream()
        .filter(region -> targets.stream().noneMatch(target -> target.name().equals(region)))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal quantity(Bill bill) {
    return bill.lines().stream()
        .filter(line -> line.meter() == Meter.STORAGE)
        .map(BillLine::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @ParameterizedTest
  @ValueSource(ints = {31, 32, 33, 34, 35})
  void R185_storage_isTheSumOverVersionsAndRegions_ofReplicasTimesSizeTimesPrice(int seed) {
    Random random = new Random(seed);
    Prices prices = prices(random);
    int gigabytes = 1 + random.nextInt(500);
    ImageVersion version = version(random);

    Bill bill =
        CostEstimate.of(id(1), version, VersionSize.ofOccupiedGb(gigabytes), prices).firstMonth();

    BigDecimal expected = BigDecimal.ZERO;
    for (TargetRegion target : version.targetRegions()) {
      BigDecimal size = new BigDecimal(gigabytes * target.regionalReplicaCount());
      BigDecimal price = prices.storagePerGbMonth(target.name(), StorageAccountType.STANDARD_LRS);
      expected = expected.add(size.multiply(price));
      if (!target.name().equals(HOME)) {
        BigDecimal egress = prices.egressPerGb(HOME, target.name());
        expected = expected.add(egress.multiply(new BigDecimal(gigabytes)));
      }
    }
    assertThat(bill.total()).isEqualByComparingTo(expected);
    assertThat(bill.total(Meter.STORAGE).add(bill.total(Meter.EGRESS)))
        .isEqualByComparingTo(bill.total());
    assertThat(bill.total()).isNotNegative();
    assertThat(Usage.MONTH.toHours()).isEqualTo(730);
  }
}
