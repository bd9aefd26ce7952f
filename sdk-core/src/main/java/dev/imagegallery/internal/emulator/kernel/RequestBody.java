package dev.imagegallery.internal.emulator.kernel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.PlatformFaults;
import dev.imagegallery.internal.emulator.error.ServiceFault;
import dev.imagegallery.internal.json.Json;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads request bodies within the platform's limits. */
final class RequestBody {

  /** The largest body the platform takes: 4 MiB. */
  static final int MAX_BYTES = 4 << 20;

  private RequestBody() {}

  static ObjectNode read(byte @Nullable [] body) {
    if (body == null || body.length == 0) {
      throw invalid("there is none");
    }
    requireSize(body);
    try {
      if (Json.read(body) instanceof ObjectNode object) {
        return object;
      }
      throw invalid("it is not a JSON object");
    } catch (IOException e) {
      throw invalid("it is not JSON, or nested too deeply");
    }
  }

  static void requireSize(byte @Nullable [] body) {
    if (body != null && body.length > MAX_BYTES) {
      throw PlatformFaults.requestTooLarge(MAX_BYTES);
    }
  }

  private static ServiceFault invalid(String reason) {
    return PlatformFaults.requestContentInvalid(reason);
  }
}
