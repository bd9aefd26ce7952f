package dev.imagegallery;

import static dev.imagegallery.Sample.GALLERY_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.imagegallery.error.AccessException;
import dev.imagegallery.error.ConflictException;
import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.error.ResourceNotFoundException;
import dev.imagegallery.error.ServiceException;
import dev.imagegallery.error.ThrottledException;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.ServiceError;
import dev.imagegallery.transport.ScriptedTransport;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a caller gets when the service refuses, or answers something unreadable. */
class CallFailureTest {

  private final ScriptedTransport transport = new ScriptedTransport();
  private final ImageGallerySdk sdk =
      Sample.builder(transport).options(ClientOptions.builder().maxAttempts(1).build()).build();

  static Stream<Arguments> statuses() {
    return Stream.of(Face.values())
        .flatMap(
            face ->
                Stream.of(
                    Arguments.of(face, 400, ServiceException.class),
                    Arguments.of(face, 401, AccessException.class),
                    Arguments.of(face, 403, AccessException.class),
                    Arguments.of(face, 404, ResourceNotFoundException.class),
                    Arguments.of(face, 409, ConflictException.class),
                    Arguments.of(face, 412, ConflictException.class),
                    Arguments.of(face, 418, ServiceException.class),
                    Arguments.of(face, 429, ThrottledException.class),
                    Arguments.of(face, 500, ServiceException.class)));
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void R254_refusal_isATypedExceptionWithAllTheServiceSaid(
      Face face, int status, Class<? extends ServiceException> type) {
    String body =
        """
        {"error":{"code":"Bad","message":"no way","target":"galleryName",
         "details":[{"code":"Inner","message":"why"}]}}""";
    transport.then(status, body, "x-ms-request-id", "req-1");

    ServiceException failure =
        catchThrowableOfType(ServiceException.class, () -> face.get(sdk, GALLERY_ID));

    assertThat(failure).isExactlyInstanceOf(type);
    assertThat(failure.statusCode()).isEqualTo(status);
    assertThat(failure.code()).isEqualTo("Bad");
    assertThat(failure.target()).contains("galleryName");
    assertThat(failure.details()).extracting(ServiceError::code).containsExactly("Inner");
    assertThat(failure.requestId()).contains("req-1");
    assertThat(failure)
        .hasMessage("GET %s failed: %d Bad: no way (request req-1)", GALLERY_ID, status);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void proxysHtmlPage_isQuotedInPart(Face face) {
    transport.then(502, "<html>\r\n<body>" + "Bad Gateway ".repeat(100) + "</body></html>");

    ServiceException failure =
        catchThrowableOfType(ServiceException.class, () -> face.get(sdk, GALLERY_ID));

    assertThat(failure.code()).isEmpty();
    assertThat(failure.getMessage())
        .contains("not the service's error format: <html> <body>Bad Gateway")
        .hasSizeLessThan(500);
  }

  @ParameterizedTest
  @CsvSource({"SYNC, ''", "ASYNC, ''"})
  void errorWithoutABody_stillSaysStatusAndResource(Face face, String body) {
    transport.then(403, body);

    AccessException failure =
        catchThrowableOfType(AccessException.class, () -> face.get(sdk, GALLERY_ID));

    assertThat(failure).hasMessage("GET %s failed: 403", GALLERY_ID);
    assertThat(failure.code()).isEmpty();
    assertThat(failure.requestId()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "{\"error\":null}",
        "{\"error\":{\"code\":7}}",
        "[]",
        "{\"error\":{\"code\":\"X"
      })
  void errorOfAnotherForm_keepsTheStatus(String body) {
    transport.then(400, body);

    ServiceException failure =
        catchThrowableOfType(ServiceException.class, () -> Face.SYNC.get(sdk, GALLERY_ID));

    assertThat(failure.statusCode()).isEqualTo(400);
    assertThat(failure.getMessage()).contains(body);
  }

  static Stream<Arguments> unreadable() {
    String truncated = "{\"location\":\"eastus\",\"properties\":{\"desc";
    String deep = "{\"x\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";
    List<List<String>> bodies =
        List.of(
            List.of("empty", "", "$"),
            List.of("HTML", "<html>", "$"),
            List.of("truncated", truncated, "$.properties"),
            List.of("deep", deep, "$.x[0]"),
            List.of("array", "[]", "$"),
            List.of("number for text", "{\"location\":7}", "$.location"),
            List.of("text for object", "{\"location\":\"e\",\"properties\":\"x\"}", "$.properties"),
            List.of("list for map", "{\"location\":\"e\",\"tags\":[]}", "$.tags"),
            List.of("two values", "{\"location\":\"e\"} {}", "$"),
            List.of("member twice", "{\"location\":\"e\",\"location\":\"f\"}", "$"),
            List.of("no location", "{}", "$"));
    return Stream.of(Face.values())
        .flatMap(
            face -> bodies.stream().map(b -> Arguments.of(face, b.get(0), b.get(1), b.get(2))));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("unreadable")
  void unreadableAnswer_namesCallAndPath(Face face, String what, String body, String path) {
    transport.then(200, body, "x-ms-request-id", "req-1");

    MalformedResponseException failure =
        catchThrowableOfType(MalformedResponseException.class, () -> face.get(sdk, GALLERY_ID));

    assertThat(failure.path()).startsWith(path);
    assertThat(failure.getMessage())
        .startsWith("GET " + GALLERY_ID + " cannot be read: ")
        .endsWith("(request req-1)");
  }

  @ParameterizedTest
  @CsvSource({"SYNC, 200", "SYNC, 400", "ASYNC, 200", "ASYNC, 400"})
  void hugeAnswer_isRefusedWithoutBeingParsed(Face face, int status) {
    byte[] huge = new byte[50 << 20];
    Arrays.fill(huge, (byte) '[');
    transport.then(status, huge);

    RuntimeException failure =
        catchThrowableOfType(RuntimeException.class, () -> face.get(sdk, GALLERY_ID));

    assertThat(failure)
        .isInstanceOf(status == 200 ? MalformedResponseException.class : ServiceException.class)
        .hasMessageStartingWith("GET " + GALLERY_ID);
    assertThat(failure.getMessage()).hasSizeLessThan(1000);
  }

  @ParameterizedTest
  @CsvSource({"SYNC, 301", "SYNC, 307", "ASYNC, 302", "ASYNC, 308"})
  void redirect_isAnErrorAndNotFollowed(Face face, int status) {
    transport.then(status, "", "Location", "https://management.azure.com/elsewhere");

    ServiceException failure =
        catchThrowableOfType(ServiceException.class, () -> face.get(sdk, GALLERY_ID));

    assertThat(failure.statusCode()).isEqualTo(status);
    assertThat(transport.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Face.class)
  void find_ofSomethingAbsent_isEmpty_otherRefusalsAreNot(Face face) {
    transport.then(404, Sample.error("ResourceNotFound")).then(403, Sample.error("No"));

    assertThat(find(face)).isEmpty();
    assertThat(catchThrowableOfType(AccessException.class, () -> find(face)).code())
        .isEqualTo("No");
  }

  private Optional<Gallery> find(Face face) {
    return face.call(
        () -> sdk.galleries().find(GALLERY_ID), () -> sdk.async().galleries().find(GALLERY_ID));
  }
}
