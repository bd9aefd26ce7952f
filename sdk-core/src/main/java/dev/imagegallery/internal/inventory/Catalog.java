package dev.imagegallery.internal.inventory;

import dev.imagegallery.internal.rest.Resources;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.Subscription;

/**
 * How the kinds of resources are listed.
 *
 * @param subscriptions all that the caller sees
 * @param galleries of a subscription
 * @param definitions of a gallery
 * @param versions of a definition
 */
public record Catalog(
    Resources<Subscription> subscriptions,
    Resources<Gallery> galleries,
    Resources<ImageDefinition> definitions,
    Resources<ImageVersion> versions) {}
