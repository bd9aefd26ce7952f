/**
 * Provider Microsoft.Resources: subscriptions, tenants, locations, resource groups, resource lists.
 */
@NullMarked
package dev.imagegallery.internal.emulator.resources;

import org.jspecify.annotations.NullMarked;
