package dev.imagegallery.examples.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.imagegallery.ClientOptions;
import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.inmemory.Fault;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.HyperVGeneration;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageIdentifier;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ManagedImage;
import dev.imagegallery.models.ManagedImageOsDisk;
import dev.imagegallery.models.OsState;
import dev.imagegallery.models.OsType;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.models.TargetRegion;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls and operations as spans. */
class TracingListenerTest {

  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final SdkTracerProvider provider =
      SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(exporter)).build();
  private final Tracer tracer = provider.get("test");
  private final InMemoryAzure azure = InMemoryAzure.create();
  private final ImageGallerySdk sdk =
      ImageGallerySdk.builder()
          .transport(azure.transport())
          .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
          .options(ClientOptions.builder().listener(new TracingListener(tracer)).build())
          .build();
  private final ResourceGroupId group = sdk.resourceGroup("images");
  private final GalleryId gallery = group.gallery("golden");

  @BeforeEach
  void makeAGallery() {
    sdk.resourceGroups().create(group, ResourceGroup.builder(Region.EAST_US).build());
    sdk.galleries().beginCreate(gallery, Gallery.builder(Region.EAST_US).build()).await();
    exporter.reset();
  }

  @AfterEach
  void close() {
    provider.close();
  }

  private static List<String> events(SpanData span) {
    return span.getEvents().stream().map(EventData::getName).toList();
  }

  private SpanData span(String name) {
    return exporter.getFinishedSpanItems().stream()
        .filter(span -> span.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void call_isASpan_withItsAttemptsAndRetries_belowTheCallersSpan() {
    azure.faults().add(Fault.when().method("GET").times(1).throttle(Duration.ofSeconds(3)));

    Span parent = tracer.spanBuilder("caller").startSpan();
    Context.current().with(parent).wrap((Runnable) () -> sdk.galleries().get(gallery)).run();
    parent.end();

    SpanData call = span("GET");
    assertThat(events(call)).containsExactly("attempt", "retry", "attempt");
    assertThat(call.getParentSpanId()).isEqualTo(parent.getSpanContext().getSpanId());
    assertThat(call.getAttributes().get(AttributeKey.longKey("http.response.status_code")))
        .isEqualTo(200);
    assertThat(call.getAttributes().get(AttributeKey.stringKey("url.path")))
        .isEqualTo(gallery.toString());
    assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
  }

  @Test
  void callThatFails_isAnErrorSpan() {
    assertThatThrownBy(() -> sdk.galleries().get(group.gallery("none")))
        .isInstanceOf(ResourceNotFoundException.class);

    SpanData call = span("GET");
    assertThat(call.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
    assertThat(call.getAttributes().get(AttributeKey.stringKey("error.type")))
        .isEqualTo(ResourceNotFoundException.class.getName());
  }

  @Test
  void replication_isOneSpan_withItsRegions() {
    ImageIdentifier identifier = ImageIdentifier.of("Contoso", "Linux", "golden");
    sdk.imageDefinitions()
        .beginCreate(
            gallery.image("ubuntu"),
            ImageDefinition.builder(Region.EAST_US, OsType.LINUX, OsState.GENERALIZED, identifier)
                .hyperVGeneration(HyperVGeneration.V1)
                .build())
        .await();
    ManagedImageOsDisk disk =
        ManagedImageOsDisk.builder(OsType.LINUX, OsState.GENERALIZED)
            .blobUri("https://account.blob.core.windows.net/vhds/disk.vhd")
            .build();
    sdk.managedImages()
        .beginCreate(
            group.managedImage("source"), ManagedImage.builder(Region.EAST_US).osDisk(disk).build())
        .await();
    exporter.reset();

    sdk.imageVersions()
        .beginCreate(
            gallery.image("ubuntu").version("1.0.0"),
            ImageVersion.builder(Region.EAST_US)
                .source(group.managedImage("source"))
                .targetRegion(TargetRegion.of(Region.EAST_US))
                .targetRegion(TargetRegion.of(Region.WEST_EUROPE))
                .build())
        .await();

    SpanData operation = span("GalleryImageVersions_CreateOrUpdate");
    assertThat(events(operation)).containsExactly("region", "region");
    assertThat(operation.getEvents())
        .extracting(event -> event.getAttributes().get(AttributeKey.stringKey("region")))
        .containsExactly("eastus", "westeurope");
    assertThat(operation.getAttributes().get(AttributeKey.stringKey("state")))
        .isEqualTo("Succeeded");
  }
}
