package dev.imagegallery.internal.emulator.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.Region;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceFaultTest {

  @Test
  void R250_envelope_withoutTargetAndDetails_hasCodeAndMessageAlone() {
    ServiceFault fault = ResourceFaults.parentNotFound("gallery/definition");

    assertThat(fault.status()).isEqualTo(404);
    assertThat(Json.print(fault.envelope()))
        .isEqualTo(
            "{\"error\":{\"code\":\"ParentResourceNotFound\",\"message\":\"Can not perform"
                + " requested operation on nested resource. Parent resource 'gallery/definition'"
                + " not found.\"}}");
  }

  @Test
  void R250_envelope_withTargetAndDetails_hasAllInOrder() {
    ServiceFault cause = ParameterFaults.requiredProperty("osProfile");

    ServiceFault fault =
        DeploymentFaults.deploymentFailed().target("vm1").details(List.of(cause.error()));

    assertThat(Json.print(fault.envelope()))
        .startsWith("{\"error\":{\"code\":\"DeploymentFailed\",\"message\":\"At least one")
        .endsWith(
            "\"target\":\"vm1\",\"details\":[{\"code\":\"InvalidParameter\",\"message\":\"Required"
                + " parameter 'osProfile' is missing (null).\",\"target\":\"osProfile\"}]}}");
    assertThat(ErrorBody.fromJson(fault.error().toJson())).isEqualTo(fault.error());
  }

  @Test
  void R31_valueOutOfRange_printsNumbersPlainly() {
    assertThat(ParameterFaults.valueOutOfRange(123456, "replicaCount", 1, 100))
        .hasMessage(
            "The value '123456' of parameter 'replicaCount' is out of range. The value must be"
                + " between '1' and '100', inclusive.");
  }

  @Test
  void R41_locationNotAvailable_listsCanonicalNames() {
    assertThat(
            ResourceFaults.locationNotAvailable(
                "westeurop",
                "Microsoft.Compute/galleries",
                List.of(Region.of("West US"), Region.of("East US"))))
        .hasMessageEndingWith("resource type is 'westus,eastus'.");
  }

  @Test
  void R108_replicationFailed_namesEachRegionAndDetail() {
    Map<Region, String> details = new LinkedHashMap<>();
    details.put(Region.of("North Europe"), "Failed with internal server error.");
    details.put(Region.of("East US"), "Disk is 100% full.");

    assertThat(VersionFaults.replicationFailed(details))
        .hasMessageContaining(
            "'{region:northeurope, detail:Failed with internal server error.},"
                + " {region:eastus, detail:Disk is 100% full.}'");
  }

  @Test
  void R175_throttled_carriesRetryAfter() {
    ServiceFault fault = PlatformFaults.throttled(Duration.ofSeconds(17));

    assertThat(fault.status()).isEqualTo(429);
    assertThat(fault.target("x").retryAfter()).contains(Duration.ofSeconds(17));
  }
}
