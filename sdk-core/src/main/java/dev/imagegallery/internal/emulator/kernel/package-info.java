/**
 * The ground the emulated cloud stands on: the resource tree, the router, long-running operations,
 * subscriptions and the journal. It knows HTTP and Azure Resource Manager, but no provider.
 */
@NullMarked
package dev.imagegallery.internal.emulator.kernel;

import org.jspecify.annotations.NullMarked;
