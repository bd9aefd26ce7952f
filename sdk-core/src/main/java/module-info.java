/** Clients, pollers, transports and the in-memory service of the Shared Image Gallery. */
module dev.imagegallery.core {
  requires static transitive org.jspecify;
  requires transitive dev.imagegallery.models;
  requires com.fasterxml.jackson.core;
  requires transitive com.fasterxml.jackson.databind; // for the users of dev.imagegallery.jackson
  requires transitive okhttp3; // for those who give OkHttpTransport a client of theirs
  requires static transitive org.junit.jupiter.api; // for the users of dev.imagegallery.junit
  requires java.xml; // of the storage service
  requires jdk.httpserver;
  requires okio;
  requires org.slf4j;

  exports dev.imagegallery;
  exports dev.imagegallery.billing;
  exports dev.imagegallery.blob;
  exports dev.imagegallery.credential;
  exports dev.imagegallery.deletion;
  exports dev.imagegallery.deployment;
  exports dev.imagegallery.error;
  exports dev.imagegallery.inmemory;
  exports dev.imagegallery.inmemory.server;
  exports dev.imagegallery.inventory;
  exports dev.imagegallery.jackson;
  exports dev.imagegallery.junit;
  exports dev.imagegallery.latest;
  exports dev.imagegallery.observe;
  exports dev.imagegallery.operation;
  exports dev.imagegallery.retention;
  exports dev.imagegallery.time;
  exports dev.imagegallery.transport;
  exports dev.imagegallery.vhd;
}
