package dev.imagegallery.internal.emulator.template;

import dev.imagegallery.internal.emulator.template.language.Expression.Call;
import java.util.Locale;

/** Tells which calls need the state of resources. */
final class RuntimeCalls {

  private RuntimeCalls() {}

  static boolean is(Call call) {
    return call.namespace() == null && is(call.name());
  }

  static boolean is(String function) {
    String name = function.toLowerCase(Locale.ROOT);
    return name.equals("reference") || name.equals("references") || name.startsWith("list");
  }
}
