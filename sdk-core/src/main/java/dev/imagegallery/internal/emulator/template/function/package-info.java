/**
 * The built-in functions of templates, as far as they need nothing but their arguments; one class
 * per group of the service's reference.
 */
@NullMarked
package dev.imagegallery.internal.emulator.template.function;

import org.jspecify.annotations.NullMarked;
