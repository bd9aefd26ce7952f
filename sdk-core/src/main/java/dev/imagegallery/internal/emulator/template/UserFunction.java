package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A function that the template defines.
 *
 * @param name with its namespace
 * @param parameters the names of its parameters
 * @param output what it gives
 */
record UserFunction(String name, List<String> parameters, JsonNode output) {}
