package dev.imagegallery.internal.emulator.template;

import static dev.imagegallery.internal.emulator.template.TemplateException.INVALID_TEMPLATE;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** The service's words for what is wrong with a template. */
final class Errors {

  static final String SYNTAX_HELP =
      " Please see https://aka.ms/arm-syntax-resources for usage details.";
  static final String PARAMETER_HELP =
      " Please see https://aka.ms/arm-create-parameter-file for usage details.";
  static final String FUNCTION_HELP = " Please see https://aka.ms/arm-functions for usage details.";

  private Errors() {}

  /** The request's JSON is no template at all. */
  static TemplateException invalidContent(String reason, SourcePositions positions, JsonNode at) {
    Position position = positions.of(at);
    String place =
        position == null ? "" : ", line " + position.line() + ", position " + position.column();
    return new TemplateException(
        "InvalidRequestContent",
        "The request content was invalid and could not be deserialized: '"
            + reason
            + " Path 'properties.template'"
            + place
            + ".'.",
        position);
  }

  /** The template is refused before anything is deployed. */
  static TemplateException validation(String reason) {
    return validation(reason, null);
  }

  static TemplateException validation(String reason, @Nullable Position position) {
    return new TemplateException(
        INVALID_TEMPLATE, "Deployment template validation failed: '" + reason + "'.", position);
  }

  /** An expression cannot be read. */
  static TemplateException unreadable(String reason, @Nullable Position position) {
    return new TemplateException(
        INVALID_TEMPLATE,
        "Deployment template language expression evaluation failed: '"
            + reason
            + "'. Please see https://aka.ms/arm-template-expressions for usage details.",
        position);
  }

  /** The body of a resource cannot be evaluated. */
  static TemplateException processing(String id, String reason, @Nullable Position position) {
    return new TemplateException(
        INVALID_TEMPLATE,
        "Unable to process template language expressions for resource '"
            + id
            + "'"
            + place(position)
            + ". '"
            + reason
            + "'",
        position);
  }

  /** {@code at line '3' and column '7'}, or nothing if that is not known. */
  static String place(@Nullable Position position) {
    return position == null
        ? ""
        : " at line '" + position.line() + "' and column '" + position.column() + "'";
  }
}
