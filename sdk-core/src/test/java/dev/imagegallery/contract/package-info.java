/**
 * One suite of what callers rely on, run in memory and over HTTP, through both faces of the
 * clients.
 */
@NullMarked
package dev.imagegallery.contract;

import org.jspecify.annotations.NullMarked;
