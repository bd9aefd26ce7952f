/**
 * What calls cost. Run one with {@code mvn -Pbenchmark package}, or all of a name with {@code
 * -Dbenchmark=GetBenchmark}.
 */
@NullMarked
package dev.imagegallery.examples.benchmark;

import org.jspecify.annotations.NullMarked;
