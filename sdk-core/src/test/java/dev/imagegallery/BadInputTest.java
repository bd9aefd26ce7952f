package dev.imagegallery;

import static dev.imagegallery.Sample.GALLERY;
import static dev.imagegallery.Sample.GALLERY_ID;
import static dev.imagegallery.Sample.SUBSCRIPTION;
import static dev.imagegallery.Sample.VERSION_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.imagegallery.deployment.TemplateDeployment;
import dev.imagegallery.inventory.InventoryOptions;
import dev.imagegallery.models.DeploymentId;
import dev.imagegallery.models.Disk;
import dev.imagegallery.models.DiskAccessLevel;
import dev.imagegallery.models.DiskCreationData;
import dev.imagegallery.models.DiskId;
import dev.imagegallery.models.DiskUpdate;
import dev.imagegallery.models.FeatureId;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.GalleryUpdate;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageDefinitionUpdate;
import dev.imagegallery.models.ImageIdentifier;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.ImageVersionUpdate;
import dev.imagegallery.models.ManagedImage;
import dev.imagegallery.models.ManagedImageId;
import dev.imagegallery.models.OsState;
import dev.imagegallery.models.OsType;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.ResourceProviderId;
import dev.imagegallery.models.ScaleSet;
import dev.imagegallery.models.ScaleSetId;
import dev.imagegallery.models.ScaleSetInstanceId;
import dev.imagegallery.models.ScaleSetUpdate;
import dev.imagegallery.models.SharingOperation;
import dev.imagegallery.models.SharingUpdate;
import dev.imagegallery.models.Snapshot;
import dev.imagegallery.models.SnapshotId;
import dev.imagegallery.models.TagsUpdate;
import dev.imagegallery.models.TargetRegion;
import dev.imagegallery.models.VirtualMachine;
import dev.imagegallery.models.VirtualMachineId;
import dev.imagegallery.models.VirtualMachineUpdate;
import dev.imagegallery.models.access.BuiltInRole;
import dev.imagegallery.models.access.Permission;
import dev.imagegallery.models.access.RoleAssignment;
import dev.imagegallery.models.access.RoleAssignmentId;
import dev.imagegallery.models.access.RoleDefinition;
import dev.imagegallery.models.access.RoleDefinitionId;
import dev.imagegallery.retention.RetentionPlan;
import dev.imagegallery.retention.RetentionPolicy;
import dev.imagegallery.transport.ScriptedTransport;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes of callers are told at once, by the parameter's name, before any request. */
class BadInputTest {

  private static final ResourceGroupId GROUP_ID = new ResourceGroupId(SUBSCRIPTION, "images");

  private static final List<String> BAD_NAMES =
      List.of(
          "",
          " ",
          "a/b",
          "..",
          ".",
          "%2e",
          "a\nb",
          "a\u0000",
          "a?b",
          "a#b",
          "a\\b",
          "\ud83d",
          "x".repeat(300));

  private static final RetentionPolicy RETENTION = RetentionPolicy.builder().keepNewest(1).build();

  /** Good arguments, so that only one is bad at a time. */
  private static final Map<Class<?>, Object> GOOD =
      Map.ofEntries(
          Map.entry(String.class, "good"),
          Map.entry(ResourceId.class, GALLERY_ID.resourceId()),
          Map.entry(RoleAssignmentId.class, new RoleAssignmentId("", "a")),
          Map.entry(
              RoleAssignment.class, RoleAssignment.builder(BuiltInRole.READER, "good").build()),
          Map.entry(RoleDefinitionId.class, BuiltInRole.READER),
          Map.entry(
              RoleDefinition.class, RoleDefinition.builder("good", Permission.of("*")).build()),
          Map.entry(GalleryId.class, GALLERY_ID),
          Map.entry(ImageDefinitionId.class, VERSION_ID.definition()),
          Map.entry(ImageVersionId.class, VERSION_ID),
          Map.entry(ManagedImageId.class, GROUP_ID.managedImage("i")),
          Map.entry(VirtualMachineId.class, GROUP_ID.virtualMachine("v")),
          Map.entry(ResourceGroupId.class, GROUP_ID),
          Map.entry(Gallery.class, GALLERY),
          Map.entry(GalleryUpdate.class, GalleryUpdate.builder().build()),
          Map.entry(
              ImageDefinition.class,
              ImageDefinition.builder(
                      Region.EAST_US,
                      OsType.LINUX,
                      OsState.GENERALIZED,
                      ImageIdentifier.of("p", "o", "s"))
                  .build()),
          Map.entry(ImageDefinitionUpdate.class, ImageDefinitionUpdate.builder().build()),
          Map.entry(ImageVersion.class, Sample.version(Region.EAST_US)),
          Map.entry(ImageVersionUpdate.class, ImageVersionUpdate.builder().build()),
          Map.entry(TagsUpdate.class, TagsUpdate.builder().build()),
          Map.entry(ManagedImage.class, ManagedImage.builder(Region.EAST_US).build()),
          Map.entry(VirtualMachine.class, VirtualMachine.builder(Region.EAST_US).build()),
          Map.entry(VirtualMachineUpdate.class, VirtualMachineUpdate.builder().build()),
          Map.entry(ScaleSetId.class, GROUP_ID.scaleSet("s")),
          Map.entry(ScaleSetInstanceId.class, GROUP_ID.scaleSet("s").instance("0")),
          Map.entry(ScaleSet.class, ScaleSet.builder(Region.EAST_US).build()),
          Map.entry(ScaleSetUpdate.class, ScaleSetUpdate.builder().build()),
          Map.entry(DiskId.class, GROUP_ID.disk("d")),
          Map.entry(Disk.class, Disk.builder(Region.EAST_US, DiskCreationData.empty()).build()),
          Map.entry(DiskUpdate.class, DiskUpdate.builder().build()),
          Map.entry(SnapshotId.class, GROUP_ID.snapshot("s")),
          Map.entry(
              Snapshot.class, Snapshot.builder(Region.EAST_US, DiskCreationData.empty()).build()),
          Map.entry(DiskAccessLevel.class, DiskAccessLevel.READ),
          Map.entry(DeploymentId.class, GROUP_ID.deployment("d")),
          Map.entry(TemplateDeployment.class, Sample.DEPLOYMENT),
          Map.entry(ResourceProviderId.class, Sample.PROVIDER),
          Map.entry(FeatureId.class, Sample.PROVIDER.feature("f")),
          Map.entry(SharingUpdate.class, SharingUpdate.builder(SharingOperation.RESET).build()),
          Map.entry(Duration.class, Duration.ofHours(1)),
          Map.entry(List.class, List.of("0")),
          Map.entry(Region.class, Region.EAST_US),
          Map.entry(TargetRegion.class, TargetRegion.of(Region.EAST_US)),
          Map.entry(Instant.class, Instant.EPOCH),
          Map.entry(Consumer.class, (Consumer<Object>) item -> {}),
          Map.entry(InventoryOptions.class, InventoryOptions.defaults()),
          Map.entry(RetentionPolicy.class, RETENTION),
          Map.entry(
              RetentionPlan.class,
              new RetentionPlan(VERSION_ID.definition(), RETENTION, Instant.EPOCH, List.of())),
          Map.entry(int.class, 1),
          Map.entry(ResourceGroup.class, ResourceGroup.builder(Region.EAST_US).build()));

  private final ScriptedTransport transport = new ScriptedTransport();
  private final ImageGallerySdk sdk = Sample.sdk(transport);

  /** Each parameter of each public method of each client, on both faces, and of the SDK itself. */
  static Stream<Arguments> parameters() {
    return Stream.concat(
            Stream.of(ImageGallerySdk.class),
            Stream.of(ImageGallerySdk.class, AsyncImageGallerySdk.class)
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .map(Method::getReturnType)
                .filter(type -> type.getSimpleName().endsWith("Client")))
        .flatMap(client -> Arrays.stream(client.getMethods()).flatMap(m -> parameters(client, m)));
  }

  private static Stream<Arguments> parameters(Class<?> client, Method method) {
    boolean adopts = method.getName().startsWith("adopt"); // takes a URL: AdoptTest
    if (method.getDeclaringClass() == Object.class
        || Modifier.isStatic(method.getModifiers())
        || adopts) {
      return Stream.of();
    }
    return Arrays.stream(method.getParameters())
        .filter(p -> !p.getType().isPrimitive())
        .map(p -> Arguments.of(client, method, p.getName(), p.getType()));
  }

  @ParameterizedTest(name = "{1} {2}")
  @MethodSource("parameters")
  void null_isRefusedByName(Class<?> client, Method method, String name, Class<?> type) {
    assertThatNullPointerException()
        .isThrownBy(() -> call(client, method, name, null))
        .withMessageContaining(name);

    assertThat(transport.requests()).isEmpty();
  }

  @ParameterizedTest(name = "{1} {2}")
  @MethodSource("parameters")
  void nameThatCouldBreakOut_isRefusedByName(
      Class<?> client, Method method, String name, Class<?> type) {
    boolean free = name.equals("roleName"); // stands in no path, and may have any characters
    for (String bad : type == String.class && !free ? BAD_NAMES : List.<String>of()) {
      assertThatIllegalArgumentException()
          .as(bad)
          .isThrownBy(() -> call(client, method, name, bad))
          .withMessageContaining(name)
          .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300).doesNotContain("\n"));
    }
    assertThat(transport.requests()).isEmpty();
  }

  private Object call(Class<?> client, Method method, String badName, Object bad) throws Throwable {
    Object[] arguments =
        Arrays.stream(method.getParameters())
            .map(p -> p.getName().equals(badName) ? bad : good(p.getType()))
            .toArray();
    try {
      method.setAccessible(true); // the clients' common parents are not public
      return method.invoke(instance(client), arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** For {@code Object} (a type parameter) any id will do, since another argument is bad. */
  private static Object good(Class<?> type) {
    return GOOD.getOrDefault(type, GALLERY_ID);
  }

  private Object instance(Class<?> client) throws ReflectiveOperationException {
    for (Object owner : List.of(sdk, sdk.async())) {
      for (Method method : owner.getClass().getMethods()) {
        if (method.getReturnType() == client) {
          return method.invoke(owner);
        }
      }
    }
    return sdk;
  }

  static Stream<Callable<?>> names() {
    return BAD_NAMES.stream()
        .flatMap(
            bad ->
                Stream.of(
                    () -> GROUP_ID.gallery(bad),
                    () -> GALLERY_ID.image(bad),
                    () -> VERSION_ID.definition().version(bad),
                    () -> GROUP_ID.managedImage(bad),
                    () -> GROUP_ID.virtualMachine(bad),
                    () -> GROUP_ID.scaleSet(bad),
                    () -> GROUP_ID.scaleSet("s").instance(bad),
                    () -> GROUP_ID.disk(bad),
                    () -> GROUP_ID.deployment(bad),
                    () -> DeploymentId.atSubscription("s", bad),
                    () -> GROUP_ID.snapshot(bad),
                    () -> ImageGallerySdk.builder().subscription(bad),
                    () -> ImageGallerySdk.builder().endpoint(bad)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void namesAndSettings_areCheckedWhereTheyAreGiven(Callable<?> entry) {
    assertThatIllegalArgumentException().isThrownBy(entry::call);
  }

  @Test
  void instancesAndDurations_areCheckedBeforeAnyRequest() {
    ScaleSetId set = GROUP_ID.scaleSet("s");
    DiskId disk = GROUP_ID.disk("d");

    for (List<String> bad : List.of(List.<String>of(), List.of("a/b"), List.of(""))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> sdk.scaleSets().beginDeleteInstances(set, bad))
          .withMessageContaining("instanceId");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sdk.disks().beginGrantAccess(disk, DiskAccessLevel.READ, Duration.ZERO))
        .withMessageContaining("duration");
    assertThat(transport.requests()).isEmpty();
  }

  @Test
  void options_areRefusedByName() {
    ClientOptions.Builder options = ClientOptions.builder();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.maxAttempts(0))
        .withMessageContaining("maxAttempts");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.maxAttempts(21))
        .withMessageContaining("maxAttempts");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.retryDelay(Duration.ZERO))
        .withMessageContaining("retryDelay");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.maxRetryDelay(Duration.ofSeconds(-1)))
        .withMessageContaining("maxRetryDelay");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options.maxRetryAfter(Duration.ofDays(366)))
        .withMessageContaining("maxRetryAfter");
    assertThatNullPointerException()
        .isThrownBy(() -> options.pollInterval(null))
        .withMessageContaining("pollInterval");
    assertThatNullPointerException()
        .isThrownBy(() -> options.operationTimeout(null))
        .withMessageContaining("operationTimeout");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\r\nX: 1", "ä", "1234567890123456789012345", "a(b)"})
  void applicationId_thatCouldBreakTheUserAgent_isRefused(String bad) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ClientOptions.builder().applicationId(bad))
        .withMessageContaining("applicationId");
  }
}
