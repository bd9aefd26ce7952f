/**
 * ARM templates: a {@link dev.imagegallery.internal.emulator.template.Template} is the checked
 * document, a {@link dev.imagegallery.internal.emulator.template.DeploymentPlan} is what it asks
 * for with given parameters in a given scope: resources in their order, and outputs. Pure: whoever
 * executes supplies time, chance and resources through {@link
 * dev.imagegallery.internal.emulator.template.DeploymentScope}.
 */
@NullMarked
package dev.imagegallery.internal.emulator.template;

import org.jspecify.annotations.NullMarked;
