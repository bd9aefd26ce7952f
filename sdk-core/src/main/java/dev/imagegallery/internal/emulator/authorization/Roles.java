package dev.imagegallery.internal.emulator.authorization;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.internal.emulator.kernel.Documents;
import dev.imagegallery.internal.emulator.kernel.Kernel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All roles: those every tenant has, and the custom ones. */
final class Roles {

  private final List<RoleDefinition> builtIn = BuiltInRoles.read();
  private final Documents custom;

  Roles(Kernel kernel) {
    custom = Documents.keptBy(kernel, "customRoles");
  }

  List<RoleDefinition> all() {
    List<RoleDefinition> all = new ArrayList<>(builtIn);
    for (String name : custom.ids()) {
      ObjectNode properties = custom.find(name);
      if (properties != null) {
        all.add(new RoleDefinition(name, properties));
      }
    }
    return all;
  }

  @Nullable RoleDefinition find(String name) {
    return all().stream()
        .filter(role -> role.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }

  void put(RoleDefinition role) {
    custom.put(role.name(), role.properties());
  }

  void remove(RoleDefinition role) {
    custom.remove(role.name());
  }
}
