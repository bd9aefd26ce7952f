package dev.imagegallery.internal.emulator.template.language;

/** How far an expression may go; beyond is an error and not an outage. */
public final class Limits {

  /** Characters of one expression: 24,576, the service's limit. */
  public static final int EXPRESSION_LENGTH = 24_576;

  /** Levels of calls, accesses and indexes within one expression: 100. */
  public static final int EXPRESSION_DEPTH = 100;

  /** Levels of evaluation, through variables, user functions and lambdas: 300. */
  public static final int EVALUATION_DEPTH = 300;

  /** Steps of evaluation of one deployment: ten million. */
  public static final long STEPS = 10_000_000;

  /** Characters of one value, as JSON: 4 MiB, the service's limit of a whole template. */
  public static final int VALUE_SIZE = 4 << 20;

  /** Characters of all values that one deployment computes: 64 MiB. */
  public static final long TOTAL_SIZE = 64L << 20;

  private Limits() {}
}
