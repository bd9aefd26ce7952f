package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code list…()} function asks for.
 *
 * @param function its name as written, such as {@code listKeys}
 * @param resourceId the full id of the resource
 * @param apiVersion the version to ask with
 * @param body the third argument; {@code null} if there is none
 */
public record ListCall(
    String function, String resourceId, String apiVersion, @Nullable JsonNode body) {}
