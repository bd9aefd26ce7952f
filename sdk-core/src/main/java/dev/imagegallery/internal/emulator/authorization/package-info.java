/**
 * Provider Microsoft.Authorization: role definitions and role assignments at every scope. It keeps
 * and lists them; whether a caller may do something is asked elsewhere.
 */
@NullMarked
package dev.imagegallery.internal.emulator.authorization;

import org.jspecify.annotations.NullMarked;
