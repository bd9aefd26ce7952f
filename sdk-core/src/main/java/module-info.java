/** Clients, pollers, transports and the in-memory service of the Shared Image Gallery. */
module dev.imagegallery.core {
  requires static transitive org.jspecify;
  requires transitive dev.imagegallery.models;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires org.slf4j;

  exports dev.imagegallery.error;
  exports dev.imagegallery.time;
  exports dev.imagegallery.transport;
}
