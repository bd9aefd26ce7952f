package dev.imagegallery.internal.emulator.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.json.Json;
import java.util.IdentityHashMap;

/**
 * What one deployment's expressions may spend: steps, depth, and the size of what they compute.
 * Values may share their parts, so that a value of few nodes can be huge when it is written out;
 * each container is measured once, with all that it holds.
 */
public final class Budget {

  /** What a value costs beside its text; about the memory of its node, in characters. */
  private static final int NODE_SIZE = 8;

  /** Texts up to this length are paid for again wherever they go; longer ones once. */
  private static final int SHORT_TEXT = 64;

  /** Characters that are looked at in one step. */
  private static final int WORK_PER_STEP = 16;

  private final IdentityHashMap<JsonNode, Measure> measures = new IdentityHashMap<>();
  private long steps = Limits.STEPS;
  private long size = Limits.TOTAL_SIZE;
  private int depth;

  private record Measure(int size, int depth) {}

  /** Goes deeper, by as many levels as the stack needs for it; each is a step. */
  void enter(int levels) {
    spendSteps(levels);
    depth += levels;
    if (depth > Limits.EVALUATION_DEPTH) {
      throw new ExpressionException(
          "The template language expressions are nested deeper than the limit of '"
              + Limits.EVALUATION_DEPTH
              + "' levels.");
    }
  }

  void leave(int levels) {
    depth -= levels;
  }

  /** Takes steps, for a function whose work grows with its arguments. */
  public void spendSteps(long count) {
    steps -= count;
    if (steps < 0) {
      throw new ExpressionException(
          "The evaluation of the template exceeds the limit of '" + Limits.STEPS + "' steps.");
    }
  }

  /** Takes the steps of a function that looks at all of {@code value}. */
  void spendWork(JsonNode value) {
    long length = value.isTextual() ? value.textValue().length() : 0;
    spendSteps((value.isContainerNode() ? measure(value).size() : length) / WORK_PER_STEP);
  }

  /** Refuses a value of {@code length} characters before it is built. */
  public void check(long length) {
    if (length > Limits.VALUE_SIZE) {
      throw tooLarge();
    }
  }

  /**
   * Pays for a value.
   *
   * @return the value
   */
  public JsonNode pay(JsonNode value) {
    Measure measure = measure(value);
    check(measure.size());
    if (measure.depth() > Json.MAX_DEPTH) {
      throw new ExpressionException(
          "The value of a template language expression is nested deeper than the limit of '"
              + Json.MAX_DEPTH
              + "' levels.");
    }
    return value;
  }

  private Measure measure(JsonNode value) {
    int length = value.isTextual() ? value.textValue().length() : 0;
    if (!value.isContainerNode() && length <= SHORT_TEXT) {
      spendSize(length);
      return new Measure(NODE_SIZE + length, 0);
    }
    Measure known = measures.get(value);
    if (known != null) {
      return known;
    }
    Measure measured = value.isContainerNode() ? measureContainer(value) : measureText(length);
    measures.put(value, measured);
    return measured;
  }

  private Measure measureText(int length) {
    spendSize(length);
    return new Measure(NODE_SIZE + length, 0);
  }

  private Measure measureContainer(JsonNode value) {
    spendSize(NODE_SIZE * (1L + value.size()));
    long sum = NODE_SIZE;
    int deepest = 0;
    if (value.isObject()) {
      for (String name : (Iterable<String>) value::fieldNames) {
        sum += name.length();
      }
    }
    for (JsonNode child : value) {
      Measure part = measure(child);
      sum += part.size();
      deepest = Math.max(deepest, part.depth());
    }
    check(sum);
    return new Measure((int) sum, deepest + 1);
  }

  private void spendSize(long amount) {
    size -= amount;
    if (size < 0) {
      throw new ExpressionException(
          "The values of the template exceed the limit of '" + Limits.TOTAL_SIZE + "' characters.");
    }
  }

  private static ExpressionException tooLarge() {
    return new ExpressionException(
        "The value of a template language expression exceeds the limit of '"
            + Limits.VALUE_SIZE
            + "' characters.");
  }
}
