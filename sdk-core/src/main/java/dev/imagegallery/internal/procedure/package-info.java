/**
 * Procedures of several calls: each is written once, as a chain of futures, and runs either on the
 * caller's thread or without holding one.
 */
@NullMarked
package dev.imagegallery.internal.procedure;

import org.jspecify.annotations.NullMarked;
