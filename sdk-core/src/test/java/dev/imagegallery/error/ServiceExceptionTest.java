package dev.imagegallery.error;

import static org.assertj.core.api.Assertions.assertThat;

import dev.imagegallery.models.ServiceError;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceExceptionTest {

  private static final ServiceError IN_USE =
      ServiceError.builder().code("GalleryInUse").message("not now").target("galleryName").build();

  @ParameterizedTest
  @CsvSource({
    "400, ServiceException",
    "401, AccessException",
    "403, AccessException",
    "404, ResourceNotFoundException",
    "409, ConflictException",
    "412, ConflictException",
    "429, ThrottledException",
    "503, ServiceException"
  })
  void R254_status_decidesTheType(int status, String type) {
    ServiceException exception = ServiceException.of("GET /x", status, IN_USE, "id", null);

    assertThat(exception.getClass().getSimpleName()).isEqualTo(type);
    assertThat(exception.statusCode()).isEqualTo(status);
    assertThat(exception.code()).isEqualTo("GalleryInUse");
    assertThat(exception.target()).contains("galleryName");
    assertThat(exception.requestId()).contains("id");
  }

  @Test
  void message_saysWhatOnWhichResourceAndWhy() {
    assertThat(ServiceException.of("PUT /galleries/g", 409, IN_USE, "7f3c", null))
        .hasMessage("PUT /galleries/g failed: 409 GalleryInUse: not now (request 7f3c)");
  }

  @Test
  void javaSerialization_keepsStatusCodeAndMessage() throws Exception {
    ServiceException sent =
        ServiceException.of("PUT /galleries/g", 429, IN_USE, "7f3c", Duration.ofSeconds(9));

    ThrottledException received = (ThrottledException) throughJavaSerialization(sent);

    assertThat(received).hasMessage(sent.getMessage());
    assertThat(received.code()).isEqualTo("GalleryInUse");
    assertThat(received.error().code()).isEqualTo("GalleryInUse");
    assertThat(received.details()).isEmpty();
    assertThat(received.retryAfter()).contains(Duration.ofSeconds(9));
  }

  private static Object throughJavaSerialization(Object value) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  @Test
  void operationThatFailed_saysWhatFailedInsideIt() {
    ServiceError inner = ServiceError.builder().code("Conflict").message("in use").build();
    ServiceError error =
        ServiceError.builder()
            .code("DeploymentFailed")
            .message("see below")
            .details(List.of(inner, inner))
            .build();

    assertThat(new OperationFailedException("create", "Failed", error))
        .hasMessage(
            "create ended: Failed DeploymentFailed: see below; Conflict: in use; Conflict: in use");
  }
}
