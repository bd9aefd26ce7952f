/**
 * Provider Microsoft.Resources/deployments: executes templates. A deployment keeps its plan, starts
 * what nothing stands in the way of, and goes on when something it waits for has ended; each
 * resource is sent through the cloud's own routes and gates in its caller's name.
 */
@NullMarked
package dev.imagegallery.internal.emulator.deployments;

import org.jspecify.annotations.NullMarked;
