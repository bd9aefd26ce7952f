package dev.imagegallery.survival;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Operations by troubles, with how many runs met their trouble and survived it. */
final class Table {

  private final String title;
  private final Map<String, Map<String, Cell>> rows = new LinkedHashMap<>();
  private final Set<String> columns = new LinkedHashSet<>();

  private static final class Cell {
    private int runs;
    private int met;
    private boolean passed;
  }

  Table(String title) {
    this.title = title;
  }

  void begin(String row, String column) {
    cell(row, column);
  }

  void count(String row, String column, boolean met) {
    Cell cell = cell(row, column);
    cell.runs++;
    cell.met += met ? 1 : 0;
  }

  void passed(String row, String column) {
    cell(row, column).passed = true;
  }

  private synchronized Cell cell(String row, String column) {
    columns.add(column);
    return rows.computeIfAbsent(row, unused -> new LinkedHashMap<>())
        .computeIfAbsent(column, unused -> new Cell());
  }

  synchronized void print(PrintStream out) {
    List<String> names = new ArrayList<>(columns);
    StringBuilder text = new StringBuilder("\nSurvival: operations x troubles, ").append(title);
    text.append(":\nruns that met their trouble and survived it; FAIL where one did not\n\n");
    for (int i = 0; i < names.size(); i++) {
      text.append("  ").append((char) ('A' + i)).append(' ').append(names.get(i)).append('\n');
    }
    text.append('\n').append(" ".repeat(42));
    for (int i = 0; i < names.size(); i++) {
      text.append("%5s".formatted((char) ('A' + i)));
    }
    text.append('\n');
    int runs = 0;
    int met = 0;
    int failed = 0;
    for (Map.Entry<String, Map<String, Cell>> row : rows.entrySet()) {
      text.append("%-42s".formatted(row.getKey()));
      for (String name : names) {
        Cell cell = row.getValue().get(name);
        if (cell == null || (cell.passed && cell.met == 0)) { // it does not concern this operation
          text.append("    -");
          continue;
        }
        text.append("%5s".formatted(cell.passed ? cell.met : "FAIL"));
        runs += cell.runs;
        met += cell.met;
        failed += cell.passed ? 0 : 1;
      }
      text.append('\n');
    }
    text.append(
        "%n%d operations, %d troubles, %d runs, %d of them met their trouble, %d cells failed%n"
            .formatted(rows.size(), names.size(), runs, met, failed));
    out.print(text);
  }
}
