/**
 * What lives in galleries beside images: applications, service artifacts, access control profiles
 * and scripts, and the versions of them.
 */
@NullMarked
package dev.imagegallery.internal.emulator.artifact;

import org.jspecify.annotations.NullMarked;
