package dev.imagegallery.internal.emulator.authorization;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The roles that every tenant has, read from a table. */
final class BuiltInRoles {

  private static final String TABLE = "roles.txt";
  private static final int FIELDS = 3;

  private BuiltInRoles() {}

  static List<RoleDefinition> read() {
    try (InputStream table =
            Objects.requireNonNull(BuiltInRoles.class.getResourceAsStream(TABLE), TABLE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      return read(lines.lines().filter(line -> !line.startsWith("#")).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<RoleDefinition> read(List<String> lines) {
    List<RoleDefinition> roles = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      String[] fields = lines.get(at).split("\\|", FIELDS);
      List<String> actions = new ArrayList<>();
      List<String> notActions = new ArrayList<>();
      for (at++; at < lines.size() && "+-".indexOf(lines.get(at).charAt(0)) >= 0; at++) {
        String line = lines.get(at);
        (line.charAt(0) == '+' ? actions : notActions).add(line.substring(1));
      }
      roles.add(RoleDefinition.builtIn(fields[0], fields[1], fields[2], actions, notActions));
    }
    return List.copyOf(roles);
  }
}
