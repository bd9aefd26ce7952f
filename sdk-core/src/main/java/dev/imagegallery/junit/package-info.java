/**
 * The emulated cloud in JUnit tests: {@link dev.imagegallery.junit.GalleryTest} gives each test its
 * own. For JUnit Jupiter 5.10 and later, 6 included; parameters of constructors from 5.12 on. JUnit
 * is an optional dependency that the user brings.
 */
@NullMarked
package dev.imagegallery.junit;

import org.jspecify.annotations.NullMarked;
