/**
 * The emulated cloud over loopback HTTP or HTTPS, for clients in any language: {@link
 * dev.imagegallery.inmemory.server.EmulatorServer}. Beside the service's own API it answers a small
 * control API under {@code /_emulator}, so that a test in any language can do what the in-memory
 * service does in Java.
 */
@NullMarked
package dev.imagegallery.inmemory.server;

import org.jspecify.annotations.NullMarked;
