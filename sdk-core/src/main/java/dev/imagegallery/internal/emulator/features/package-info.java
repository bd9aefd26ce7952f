/**
 * What a subscription is registered for: preview features and resource providers, over time, and
 * the gate that asks for it.
 */
@NullMarked
package dev.imagegallery.internal.emulator.features;

import org.jspecify.annotations.NullMarked;
