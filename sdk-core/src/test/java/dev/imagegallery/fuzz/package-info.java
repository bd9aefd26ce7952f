/**
 * What must hold for any input. Each target is a method {@code fuzzerTestOneInput}, which
 * coverage-guided fuzzers call ({@code mvn -Pfuzz}, see the module's pom); a bounded run with
 * seeded chance is a part of the suite.
 */
package dev.imagegallery.fuzz;
