package dev.imagegallery.internal.emulator.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One resource that a template asks for: loops are unrolled, nested children stand for themselves.
 * Its identity is known; its body is evaluated when its turn has come.
 */
public interface PlannedResource {

  /** Its place in the plan, from 0; stable between evaluations of the same template. */
  int index();

  /** Its symbolic name; {@code null} in a template without them. */
  @Nullable String symbolicName();

  /** The full type, such as {@code Microsoft.Compute/galleries/images}. */
  String type();

  /** The full name, such as {@code gallery/definition}. */
  String name();

  /** The version to deploy with. */
  String apiVersion();

  /** The full id, with the scope in which it is deployed. */
  String id();

  /** False if its condition, or its parent's, says not to deploy it. */
  boolean condition();

  /** True for a resource that is only read ({@code "existing": true}). */
  boolean existing();

  /**
   * What must have been deployed before it, conditions aside: its {@code dependsOn}, its parent,
   * what it refers to, and in a serial loop the batch before. A dependency whose condition is false
   * counts as deployed.
   */
  List<PlannedResource> dependencies();

  /** True for {@code Microsoft.Resources/deployments}. */
  boolean nestedDeployment();

  /**
   * The body to send, evaluated now: without {@code type}, {@code name}, {@code apiVersion}, {@code
   * dependsOn}, {@code condition}, {@code copy}, {@code scope}, {@code resources} and {@code
   * comments}. In a nested deployment of inner scope, {@code properties.template} stays as written.
   *
   * @throws TemplateException if an expression cannot be evaluated
   */
  ObjectNode body();

  /**
   * The body as far as it can be known before anything is deployed: a text that needs the state of
   * a resource stays the expression that it is, but with everything else in it evaluated.
   *
   * @throws TemplateException if an expression cannot be evaluated
   */
  ObjectNode preview();
}
