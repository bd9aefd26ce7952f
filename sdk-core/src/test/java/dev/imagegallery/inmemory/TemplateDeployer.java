package dev.imagegallery.inmemory;

import static dev.imagegallery.inmemory.TestCloud.GROUP;

import dev.imagegallery.inmemory.TestCloud.Answered;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Deploys templates to a cloud. In what it is given single quotes are those of expressions. */
final class TemplateDeployer {

  static final String DEPLOYMENTS = "/providers/Microsoft.Resources/deployments/";

  private static final String VERSION = "?api-version=2021-04-01";

  private final TestCloud cloud;

  TemplateDeployer(TestCloud cloud) {
    this.cloud = cloud;
  }

  /** A template with these resources and nothing else. */
  static String resources(String... resources) {
    return template("", resources);
  }

  /** A template; {@code more} are members that end with a comma. */
  static String template(String more, String... resources) {
    return """
        {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
         "contentVersion": "1.0.0.0", %s "resources": [%s]}"""
        .formatted(more, String.join(",", resources));
  }

  /** A gallery of a template; {@code more} are members that end with a comma. */
  static String gallery(String name, String more) {
    return """
        {"type": "Microsoft.Compute/galleries", "apiVersion": "2022-03-03", "name": "%s", %s
         "location": "[resourceGroup().location]"}"""
        .formatted(name, more);
  }

  static String gallery(String name) {
    return gallery(name, "");
  }

  static String body(String template, String parameters, String mode) {
    return "{\"properties\": {\"mode\": \"%s\", \"template\": %s, \"parameters\": {%s}}}"
        .formatted(mode, template, parameters);
  }

  /** A deployment's id in the group {@code rg}. */
  static String id(String name) {
    return GROUP + DEPLOYMENTS + name;
  }

  /** Has a template accepted. */
  Answered begin(String name, String template, String parameters) {
    return cloud.sendAsItIs("PUT", id(name) + VERSION, body(template, parameters, "Incremental"));
  }

  Answered begin(String name, String template) {
    return begin(name, template, "").is(201);
  }

  /** Deploys and answers the deployment at its end, whatever that is. */
  Answered deploy(String name, String template, String parameters, String mode) {
    Answered accepted =
        cloud.sendAsItIs("PUT", id(name) + VERSION, body(template, parameters, mode));
    return accepted.response().status() < 300 ? ended(name) : accepted;
  }

  Answered deploy(String name, String template, String parameters) {
    return deploy(name, template, parameters, "Incremental");
  }

  Answered deploy(String name, String template) {
    return deploy(name, template, "");
  }

  Answered ended(String name) {
    return cloud.settle().get(id(name));
  }

  Answered validate(String name, String template, String parameters) {
    return cloud.sendAsItIs(
        "POST", id(name) + "/validate" + VERSION, body(template, parameters, "Incremental"));
  }

  /** Asks what a deployment would change, and answers the result. */
  Answered whatIf(String template, String parameters, String mode) {
    Answered accepted =
        cloud
            .sendAsItIs("POST", id("wi") + "/whatIf" + VERSION, body(template, parameters, mode))
            .is(202);
    cloud.advance(Duration.ofSeconds(2));
    return cloud.follow(accepted.header("Location")).is(200);
  }

  /** The operations of a deployment as {@code kind of resource: state}, in their order. */
  List<String> operations(String name) {
    return Stream.of(cloud.get(id(name) + "/operations").body().path("value"))
        .flatMap(value -> value.valueStream())
        .map(one -> one.path("properties"))
        .map(
            one ->
                one.path("provisioningOperation").asText()
                    + " "
                    + one.path("targetResource").path("resourceName").asText()
                    + ": "
                    + one.path("provisioningState").asText())
        .sorted()
        .toList();
  }
}
