package dev.imagegallery.internal.emulator.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The request is answered with an error and has no effect.
 *
 * @param status from 400 to 599
 * @param code {@code null} for a usual one of the status
 * @param message {@code null} for one that says that it is scripted
 * @param retryAfter whole seconds for the header; {@code null} for none
 */
public record Refusal(
    int status, @Nullable String code, @Nullable String message, @Nullable Duration retryAfter)
    implements FaultEffect {

  /** Checks the status. */
  public Refusal {
    if (status < 400 || status > 599) {
      throw new IllegalArgumentException("status is not in 400..599: " + status);
    }
  }

  @Override
  public Answer answer(Kernel kernel, Request request, Supplier<Answer> usual) {
    String text = Objects.requireNonNullElse(message, "This request was made to fail by a script.");
    ServiceFault fault =
        ServiceFault.scripted(status, Objects.requireNonNullElse(code, usualCode(status)), text);
    return Answer.refusal(retryAfter == null ? fault : fault.retryAfter(retryAfter));
  }

  private static String usualCode(int status) {
    return switch (status) {
      case 401 -> "InvalidAuthenticationToken";
      case 403 -> "AuthorizationFailed";
      case 404 -> "ResourceNotFound";
      case 408 -> "RequestTimeout";
      case 409 -> "Conflict";
      case 412 -> "PreconditionFailed";
      case 429 -> "TooManyRequests";
      case 502 -> "BadGateway";
      case 503 -> "ServiceUnavailable";
      case 504 -> "GatewayTimeout";
      default -> status < 500 ? "BadRequest" : "InternalServerError";
    };
  }

  @Override
  public void writeTo(ObjectNode then) {
    then.put("status", status);
    if (code != null) {
      then.put("code", code);
    }
    if (message != null) {
      then.put("message", message);
    }
    if (retryAfter != null) {
      then.put("retryAfter", retryAfter.toSeconds());
    }
  }
}
