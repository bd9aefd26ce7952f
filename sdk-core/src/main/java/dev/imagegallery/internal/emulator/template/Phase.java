package dev.imagegallery.internal.emulator.template;

/** When an expression is evaluated, which decides what it may ask. */
enum Phase {
  /** The default of a parameter: it may ask for the time and for chance. */
  PARAMETER,
  /** Before anything is deployed: variables, names, conditions, loops. */
  PREPARATION,
  /** A body before anything is deployed: what needs the state of resources stays as it is. */
  PREVIEW,
  /** A body when its turn has come, and outputs: it may ask for the state of resources. */
  RUNTIME
}
