/**
 * The only I/O there is: a {@link dev.imagegallery.transport.Transport} sends one request and
 * answers its response. For people who plug in one of their own.
 */
@NullMarked
package dev.imagegallery.transport;

import org.jspecify.annotations.NullMarked;
