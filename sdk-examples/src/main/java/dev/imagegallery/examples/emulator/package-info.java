/**
 * The emulated cloud as a program, for clients in any language: {@link
 * dev.imagegallery.examples.emulator.Emulator}.
 */
@NullMarked
package dev.imagegallery.examples.emulator;

import org.jspecify.annotations.NullMarked;
