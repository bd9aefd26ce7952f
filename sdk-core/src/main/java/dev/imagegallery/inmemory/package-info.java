/**
 * The Shared Image Gallery service in memory, for tests and for trying things out without an
 * account.
 */
@NullMarked
package dev.imagegallery.inmemory;

import org.jspecify.annotations.NullMarked;
