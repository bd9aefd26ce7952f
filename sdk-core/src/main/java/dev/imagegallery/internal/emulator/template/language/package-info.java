/**
 * The expression language of templates: its grammar, its evaluation and the limits of both. It has
 * no functions of its own; they come in a {@link
 * dev.imagegallery.internal.emulator.template.language.FunctionTable}.
 */
@NullMarked
package dev.imagegallery.internal.emulator.template.language;

import org.jspecify.annotations.NullMarked;
