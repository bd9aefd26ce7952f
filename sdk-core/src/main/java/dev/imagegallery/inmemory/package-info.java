/**
 * The service in memory: {@link dev.imagegallery.inmemory.InMemoryAzure} is an emulated cloud with
 * its own time. Clients reach it through its {@link dev.imagegallery.transport.Transport} and run
 * the same code as against Azure.
 */
@NullMarked
package dev.imagegallery.inmemory;

import org.jspecify.annotations.NullMarked;
