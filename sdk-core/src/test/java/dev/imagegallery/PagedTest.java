package dev.imagegallery;

import static dev.imagegallery.Sample.GALLERY_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.imagegallery.error.GalleryException;
import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.transport.Headers;
import dev.imagegallery.transport.ScriptedTransport;
import dev.imagegallery.transport.TransportRequest;
import dev.imagegallery.transport.TransportResponse;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists, page by page (R234). */
class PagedTest {

  private static final String HOST = "https://management.azure.com";

  private final ScriptedTransport transport = new ScriptedTransport();
  private final ImageGallerySdk sdk = Sample.sdk(transport);

  private static String page(String nextLink, String... names) {
    List<String> items =
        List.of(names).stream()
            .map("{\"name\":\"%s\",\"location\":\"eastus\"}"::formatted)
            .toList();
    String next = nextLink == null ? "" : ",\"nextLink\":\"" + nextLink + "\"";
    return "{\"value\":[" + String.join(",", items) + "]" + next + "}";
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void R234_allPages_areFollowedInOrder_byTheirLinksAsTheyCame(Face face) {
    String second = HOST + "/x?$skiptoken=b%2F%zz&api-version=2025-03-03&a=1";
    transport
        .then(200, page(second, "a", "b"))
        .then(200, page(HOST + ":443/3"))
        .then(200, page(null, "c"));

    assertThat(face.list(sdk)).extracting(Gallery::name).containsExactly("a", "b", "c");

    assertThat(transport.requests())
        .extracting(TransportRequest::url)
        .endsWith(second, HOST + ":443/3");
  }

  @ParameterizedTest
  @ValueSource(strings = {",\"nextLink\":null", ",\"nextLink\":\"\"", ",\"count\":1", ""})
  void lastPage_isTheOneWithoutALink(String rest) {
    transport.then(200, "{\"value\":[]" + rest + "}");

    assertThat(sdk.galleries().list().toList()).isEmpty();
  }

  @Test
  void list_makesNoRequestBeforeItsFirstUse_andOnePageAtATime() {
    transport.then(200, page(HOST + "/2", "a", "b")).then(200, page(null, "c"));

    Paged<Gallery> list = sdk.galleries().list();
    Iterator<Gallery> items = list.iterator();
    Iterator<Page<Gallery>> pages = list.pages().iterator();
    assertThat(transport.requests()).isEmpty();
    assertThat(pages.hasNext()).isTrue();
    assertThat(transport.requests()).isEmpty();

    assertThat(items.next().name()).isEqualTo("a");
    assertThat(items.next().name()).isEqualTo("b");
    assertThat(transport.requests()).hasSize(1);
    assertThat(items.next().name()).isEqualTo("c");
    assertThat(transport.requests()).hasSize(2);
    assertThat(items.hasNext()).isFalse();
    assertThatThrownBy(items::next).isInstanceOf(NoSuchElementException.class);
  }

  @Test
  void stream_thatIsCutShort_fetchesNoMoreThanItNeeds() {
    transport.then(200, page(HOST + "/2", "a", "b"));

    assertThat(sdk.galleries().list().stream().map(Gallery::name).findFirst()).contains("a");

    assertThat(transport.requests()).hasSize(1);
  }

  @Test
  void eachPass_startsAnew() {
    transport.times(2, 200, page(null, "a"));
    Paged<Gallery> list = sdk.galleries().list();

    assertThat(list.toList()).isEqualTo(list.toList());

    assertThat(transport.requests()).hasSize(2);
  }

  @Test
  void asyncPages_areFetchedOneByOne() {
    transport.then(200, page(HOST + "/2", "a")).then(200, page(null, "b"));
    AsyncPaged<Gallery> list = sdk.async().galleries().list();
    assertThat(transport.requests()).isEmpty();

    Page<Gallery> first = list.firstPage().join();
    assertThat(first.nextLink()).contains(HOST + "/2");
    assertThat(transport.requests()).hasSize(1);

    Page<Gallery> last = list.nextPage(first).join();
    assertThat(last.items()).extracting(Gallery::name).containsExactly("b");
    assertThatThrownBy(() -> list.nextPage(last)).isInstanceOf(NoSuchElementException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "SYNC, https://management.azure.com@evil.test/", "SYNC, https://evil.test/",
    "ASYNC, https://management.azure.com.evil.test/", "ASYNC, http://management.azure.com/",
    "SYNC, evil"
  })
  void linkToAnotherHost_isNotFollowed(Face face, String link) {
    transport.then(200, page(link, "a"));

    assertThat(catchThrowable(() -> face.list(sdk)))
        .isInstanceOf(MalformedResponseException.class)
        .message()
        .doesNotContain("evil");

    assertThat(transport.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void pageThatCannotBeHad_endsTheList(Face face) {
    transport.then(200, page(HOST + "/2", "a")).then(403, Sample.error("No"));

    assertThat(catchThrowable(() -> face.list(sdk))).isInstanceOf(GalleryException.class);
  }

  @Test
  void pageThatCouldNotBeHad_canBeAskedForAgain() {
    transport
        .then(200, page(HOST + "/2", "a"))
        .then(403, Sample.error("No"))
        .then(200, page(null, "b"));
    Iterator<Gallery> items = sdk.galleries().list().iterator();
    items.next();

    assertThatThrownBy(items::next).isInstanceOf(GalleryException.class);

    assertThat(items.next().name()).isEqualTo("b");
  }

  @Test
  void consumerThatThrows_failsTheFuture_evenWithAnError() {
    transport.times(2, 200, page(HOST + "/2", "a"));

    CompletableFuture<Void> failed =
        sdk.async()
            .galleries()
            .list()
            .forEach(
                gallery -> {
                  throw new AssertionError("the consumer's own");
                });

    assertThat(failed).isCompletedExceptionally();
    assertThat(transport.requests()).hasSize(1);
  }

  @Test
  void tenThousandPages_keepTheStackFlat() {
    AtomicInteger served = new AtomicInteger();
    transport.afterwards(request -> numbered(served.incrementAndGet()));

    List<Gallery> all = sdk.async().galleries().list().toList().join();

    assertThat(all).hasSize(10_000);
  }

  @Test
  void tenThousandPages_answeredByAnotherThread_keepTheStackFlat() {
    ExecutorService network = Executors.newSingleThreadExecutor();
    try {
      for (int i = 1; i <= 10_000; i++) {
        int number = i;
        CompletableFuture<TransportResponse> answer = new CompletableFuture<>();
        transport.thenWait(answer);
        network.execute(() -> answer.complete(numbered(number)));
      }

      assertThat(sdk.async().galleries().list().toList().join()).hasSize(10_000);
    } finally {
      network.shutdown();
    }
  }

  private static TransportResponse numbered(int page) {
    String link = page == 10_000 ? null : HOST + "/" + (page + 1);
    byte[] body = page(link, "g" + page).getBytes(StandardCharsets.UTF_8);
    return TransportResponse.of(200, Headers.NONE, body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "{\"value\":{}}", "{\"value\":[7]}", "{\"value\":[],\"nextLink\":7}", ""})
  void pageOfAnotherForm_isAClearError(String body) {
    transport.then(200, body);

    assertThatThrownBy(() -> sdk.galleries().list().toList())
        .isInstanceOf(MalformedResponseException.class)
        .hasMessageStartingWith("GET /subscriptions/" + GALLERY_ID.subscriptionId());
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void pageThatNamesItselfAsTheNext_endsInAnErrorAndNotNever(Face face) {
    transport.then(200, page(HOST + "/2", "a")).then(200, page(HOST + "/2", "b"));

    assertThatThrownBy(() -> face.list(sdk))
        .isInstanceOf(MalformedResponseException.class)
        .hasMessageContaining("names itself as the next");
    assertThat(transport.requests()).hasSize(2);
  }
}
