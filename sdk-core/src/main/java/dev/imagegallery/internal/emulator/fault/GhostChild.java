package dev.imagegallery.internal.emulator.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.error.ResourceFaults;
import dev.imagegallery.internal.emulator.kernel.Answer;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import dev.imagegallery.internal.emulator.kernel.Request;
import java.util.List;
import java.util.function.Supplier;

/**
 * A DELETE is refused for a child that nobody can see any more (R238). Other methods are not
 * befallen.
 */
public enum GhostChild implements FaultEffect {
  /** The one there is. */
  INSTANCE;

  private static final String PROVIDERS = "/providers/";

  @Override
  public Answer answer(Kernel kernel, Request request, Supplier<Answer> usual) {
    if (!request.method().equals("DELETE")) {
      return usual.get();
    }
    return Answer.refusal(
        kernel.settings().preview2019()
            ? ResourceFaults.nestedResourcesExist()
            : ResourceFaults.nestedResourcesExist(List.of(child(request.path()))));
  }

  private static String child(String path) {
    String id = path.substring(Math.max(0, path.indexOf(PROVIDERS) + PROVIDERS.length()));
    String kind = id.contains("/images/") ? "versions" : "images";
    return id + "/" + kind + "/ghost";
  }

  @Override
  public void writeTo(ObjectNode then) {
    then.put("ghostChild", true);
  }
}
