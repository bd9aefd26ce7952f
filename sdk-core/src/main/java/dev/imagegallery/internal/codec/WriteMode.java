package dev.imagegallery.internal.codec;

/** What is written of a model. */
public enum WriteMode {
  /** Everything, as the service would answer it. */
  FULL,

  /** A request: without what only the service sets; a member the api-version lacks is an error. */
  STRICT,

  /** A request: without what only the service sets; the service judges the rest. */
  LENIENT
}
