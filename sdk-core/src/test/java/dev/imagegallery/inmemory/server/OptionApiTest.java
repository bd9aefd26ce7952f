package dev.imagegallery.inmemory.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.server.ServedCloud.Reply;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How strict the cloud is, chosen over HTTP. */
class OptionApiTest {

  private final InMemoryAzure azure = InMemoryAzure.create();
  private final ServedCloud cloud = new ServedCloud(azure);

  @AfterEach
  void close() {
    cloud.close();
  }

  private String options(String body) throws Exception {
    return cloud.control("POST", "/options", body).is(200).json().toString().replace('"', '\'');
  }

  @Test
  void options_areChangedOneByOne_andAllAreAnswered() throws Exception {
    assertThat(options("{}"))
        .isEqualTo(
            "{'strictThrottling':false,'rateLimits':false,'ghostChildWindow':'PT0S','templateLinks':{}}");
    assertThat(options("{'strictThrottling':true}"))
        .isEqualTo(
            "{'strictThrottling':true,'rateLimits':false,'ghostChildWindow':'PT0S','templateLinks':{}}");
    assertThat(options("{'rateLimits':true,'ghostChildWindow':'PT20S'}"))
        .isEqualTo(
            "{'strictThrottling':true,'rateLimits':true,'ghostChildWindow':'PT20S','templateLinks':{}}");

    assertThat(azure.strictThrottling()).isTrue();
    assertThat(azure.rateLimits()).isTrue();
    assertThat(azure.ghostChildWindow()).isEqualTo(Duration.ofSeconds(20));
  }

  @Test
  void reset_takesThemBack() throws Exception {
    options("{'strictThrottling':true,'rateLimits':true,'ghostChildWindow':'PT20S'}");

    cloud.control("POST", "/reset", null).is(204);

    assertThat(options("{}"))
        .isEqualTo(
            "{'strictThrottling':false,'rateLimits':false,'ghostChildWindow':'PT0S','templateLinks':{}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'strictThrottling':true,'rateLimits':1}",
        "{'strictThrottling':true,'ghostChildWindow':'20 s'}",
        "{'strictThrottling':true,'ghostChildWindow':'-PT20S'}",
        "{'strictThrottling':true,'templateLinks':[]}",
        "{'strictThrottling':true,'templateLinks':{'https://x/t.json':1}}",
        "{'strictThrottling':true,'other':true}"
      })
  void badOption_is400_andNoneIsChanged(String body) throws Exception {
    cloud.control("POST", "/options", body).is(400);

    assertThat(azure.strictThrottling()).isFalse();
  }

  @Test
  void templateLinks_areDeclared() throws Exception {
    String template = "{'resources':[]}";

    String answered = options("{'templateLinks':{'https://x/t.json':" + template + "}}");

    assertThat(answered).contains("'templateLinks':{'https://x/t.json':" + template + "}");
    assertThat(azure.declaredTemplates())
        .containsEntry("https://x/t.json", template.replace('\'', '"'));
  }

  @Test
  void R175_rateLimits_areSwitchedOn() throws Exception {
    cloud.arm("PUT", ServedCloud.GROUP, "{'location':'westus'}").is(201);
    options("{'rateLimits':true}");
    String share = ServedCloud.COMPUTE + "/galleries/none/share";
    for (int i = 0; i < 10; i++) {
      cloud.arm("POST", share, "{'operationType':'Reset'}").is(404);
    }

    Reply eleventh = cloud.arm("POST", share, "{'operationType':'Reset'}");

    assertThat(eleventh.status()).isEqualTo(429);
  }
}
