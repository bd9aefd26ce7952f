package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.DEFINITION;
import static dev.imagegallery.inmemory.TestCloud.GALLERY;
import static dev.imagegallery.inmemory.TestCloud.SUBSCRIPTION;
import static dev.imagegallery.inmemory.TestCloud.VERSION;
import static dev.imagegallery.inmemory.TestCloud.targets;
import static dev.imagegallery.inmemory.TestCloud.versionWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.TestCloud.Answered;
import dev.imagegallery.models.Region;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Of several defects in one request the first in the order of checks is answered, alone (R252).
 * Every pair that one request can have is tried.
 */
class OrderOfChecksTest {

  private static final Principal STRANGER =
      Principal.user("a11ce000-0000-0000-0000-000000000000", "alice@contoso.example");

  /** What can be wrong with a PUT, in the order in which it is checked. */
  enum Defect {
    API_VERSION(400, "NoRegisteredProviderFound", ""),
    AUTHENTICATION(401, "AuthenticationFailed", ""),
    REGISTRATION(403, "SubscriptionNotRegisteredForFeature", ""),
    AUTHORIZATION(403, "AuthorizationFailed", ""),
    GROUP(404, "ResourceGroupNotFound", ""),
    PARENT(404, "ParentResourceNotFound", ""),
    NAME(400, "InvalidParameter", "name is invalid"),
    BODY(400, "InvalidParameter", "must contain the location of image version"),
    UNIQUENESS(409, "InvalidResourceLocation", ""),
    QUOTA(409, "QuotaExceeded", "");

    final int status;
    final String code;
    final String message;

    Defect(int status, String code, String message) {
      this.status = status;
      this.code = code;
      this.message = message;
    }
  }

  /** Two defects of one request. */
  record Pair(Defect first, Defect second) {
    boolean has(Defect defect) {
      return first == defect || second == defect;
    }

    /** Who is not known has no roles; a name that is taken is a good one, and its place is. */
    boolean isPossible() {
      boolean taken = has(Defect.UNIQUENESS);
      return !(has(Defect.AUTHENTICATION) && has(Defect.AUTHORIZATION))
          && !(taken && (has(Defect.NAME) || has(Defect.QUOTA)))
          && !(taken && (has(Defect.GROUP) || has(Defect.PARENT)));
    }
  }

  static Stream<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    Set<Defect> later = EnumSet.allOf(Defect.class);
    for (Defect first : Defect.values()) {
      later.remove(first);
      later.forEach(second -> pairs.add(new Pair(first, second)));
    }
    return pairs.stream().filter(Pair::isPossible);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void R252_ofTwoDefects_theEarlierCheckAnswers(Pair pair) {
    TestCloud cloud = prepared(pair);

    Answered refused =
        caller(cloud, pair)
            .refused("PUT", path(pair), body(pair), pair.first.status, pair.first.code);

    assertThat(refused.message()).contains(pair.first.message);
    assertThat(refused.has("/error/details")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void R252_withoutTheFirstDefect_theSecondIsAnswered(Pair pair) {
    Pair alone = new Pair(pair.second, pair.second);

    Answered refused =
        caller(prepared(alone), alone)
            .refused("PUT", path(alone), body(alone), pair.second.status, pair.second.code);

    assertThat(refused.message()).contains(pair.second.message);
  }

  @Test
  void R252_aBrokenBody_isToldBeforeWhatMustNotChange() {
    TestCloud cloud = TestCloud.current().readyForVersions().withVersion("1.0.0", "westus");

    Answered gallery =
        cloud.putRefused(
            GALLERY,
            "{'location':'eastus','properties':{'sharingProfile':{'permissions':'x'}}}",
            400,
            "InvalidParameter");
    Answered definition =
        cloud.putRefused(
            DEFINITION,
            "{'location':'eastus','properties':{'osType':'Windows','endOfLifeDate':'soon'}}",
            400,
            "InvalidParameter");
    Answered version =
        cloud.putRefused(
            VERSION,
            versionWith("eastus", targets("eastus"), "'replicaCount':0,"),
            400,
            "InvalidParameter");

    assertThat(gallery.message()).contains("sharingProfile.permissions");
    assertThat(definition.message()).contains("endOfLifeDate");
    assertThat(version.message()).contains("replicaCount");
  }

  private static TestCloud prepared(Pair pair) {
    InMemoryAzure azure =
        InMemoryAzure.builder().profile(Profile.PREVIEW_2019).auth(AuthMode.RBAC).build();
    TestCloud cloud = TestCloud.of(azure).withPreviewFeature().withGroup().readyForVersions();
    if (pair.has(Defect.UNIQUENESS)) {
      cloud.withVersion("1.0.0", "westus");
    }
    if (pair.has(Defect.QUOTA)) {
      azure.setQuota(InMemoryAzure.DEFAULT_SUBSCRIPTION, Region.of("westus"), "versions", 0);
    }
    if (pair.has(Defect.REGISTRATION)) {
      String features = "/providers/Microsoft.Features/providers/Microsoft.Compute";
      cloud.post(SUBSCRIPTION + features + "/features/GalleryPreview/unregister", null).is(200);
      cloud.settle();
    }
    return cloud;
  }

  private static TestCloud caller(TestCloud cloud, Pair pair) {
    if (pair.has(Defect.AUTHENTICATION)) {
      return cloud.through(cloud.azure().networkTransport());
    }
    return pair.has(Defect.AUTHORIZATION) ? cloud.as(STRANGER) : cloud;
  }

  private static String path(Pair pair) {
    String gallery = pair.has(Defect.GROUP) ? GALLERY.replace("/rg/", "/none/") : GALLERY;
    return gallery
        + "/images/"
        + (pair.has(Defect.PARENT) ? "none" : "definition")
        + "/versions/"
        + (pair.has(Defect.NAME) ? "1.0" : "1.0.0")
        + (pair.has(Defect.API_VERSION) ? "?api-version=2017-01-01" : "?api-version=2018-06-01");
  }

  private static String body(Pair pair) {
    String location = pair.has(Defect.UNIQUENESS) ? "eastus" : "westus";
    String target = pair.has(Defect.BODY) ? "northeurope" : location;
    return versionWith(location, targets(target), "");
  }
}
