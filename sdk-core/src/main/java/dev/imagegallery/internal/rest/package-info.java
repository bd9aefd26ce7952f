/** REST operations as values: each is built in one place, for both faces of a client. */
@NullMarked
package dev.imagegallery.internal.rest;

import org.jspecify.annotations.NullMarked;
