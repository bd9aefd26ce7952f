package dev.imagegallery.examples.official;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.management.AzureEnvironment;
import com.azure.resourcemanager.resources.fluentcore.utils.ResourceManagerUtils.InternalRuntimeContext;
import dev.imagegallery.inmemory.InMemoryAzure;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The official SDK as it is, in memory: hours of replication, and nobody waits. */
class OfficialSdkInMemoryTest {

  /** The SDK's own wait between polls is 30 real seconds; this is the one switch it has for it. */
  @BeforeAll
  static void pollAtOnce() {
    InternalRuntimeContext.setDelayProvider(wait -> Duration.ofMillis(1));
  }

  @AfterAll
  static void waitAsUsual() {
    InternalRuntimeContext.setDelayProvider(wait -> wait);
  }

  @Test
  void wholeLifeOfAGallery_inMemory_passesOnTheCloudsClock() {
    InMemoryAzure azure = InMemoryAzure.builder().advanceOnPoll(true).build();

    OfficialFlow.run(new InMemoryHttpClient(azure.transport()), AzureEnvironment.AZURE);

    assertThat(azure.timeline().now())
        .isAfter(InMemoryAzure.DEFAULT_START.plus(Duration.ofMinutes(10)));
  }
}
