package dev.imagegallery.internal.emulator.template;

import org.jspecify.annotations.Nullable;

/**
 * What {@code reference()} asks for.
 *
 * @param resourceId the full id of the resource
 * @param apiVersion the version given in the call, else the one of the resource in the template;
 *     {@code null} if neither is known
 * @param wholeResource the whole resource is wanted and not its {@code properties} alone
 */
public record ResourceReference(
    String resourceId, @Nullable String apiVersion, boolean wholeResource) {}
