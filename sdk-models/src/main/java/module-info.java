/** Immutable models and value types of the gallery service, each with its wire schema. */
module dev.imagegallery.models {
  requires static transitive org.jspecify;

  exports dev.imagegallery.models;
  exports dev.imagegallery.models.access;
  exports dev.imagegallery.models.schema;
}
