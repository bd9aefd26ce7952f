/** Templates and their parameters as callers give them, and what deployments answer. */
@NullMarked
package dev.imagegallery.deployment;

import org.jspecify.annotations.NullMarked;
