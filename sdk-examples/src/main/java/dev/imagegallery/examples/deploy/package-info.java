/**
 * A gallery by templates: {@link dev.imagegallery.examples.deploy.DeployTemplate} deploys templates
 * for a gallery, a definition, a version and a machine, step by step, and writes the gallery as a
 * template again.
 */
@NullMarked
package dev.imagegallery.examples.deploy;

import org.jspecify.annotations.NullMarked;
