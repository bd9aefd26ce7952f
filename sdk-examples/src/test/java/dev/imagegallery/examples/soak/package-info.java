/** Very many calls over a network that fails, checked against a model of what must be there. */
@NullMarked
package dev.imagegallery.examples.soak;

import org.jspecify.annotations.NullMarked;
