package dev.imagegallery.internal.emulator.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The variables of a lambda within those of the lambdas around it. */
record LambdaFrame(List<String> names, List<JsonNode> values, @Nullable LambdaFrame outer) {

  @Nullable JsonNode find(String name) {
    for (LambdaFrame frame = this; frame != null; frame = frame.outer) {
      for (int i = 0; i < frame.names.size(); i++) {
        if (frame.names.get(i).equalsIgnoreCase(name)) {
          return frame.values.get(i);
        }
      }
    }
    return null;
  }
}
