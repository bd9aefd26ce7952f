/**
 * The main job, end to end: {@link dev.imagegallery.examples.publish.PublishImage} publishes an
 * image version, shows it replicate and deploys machines from it; in memory, against an emulator
 * over HTTPS, or on Azure.
 */
@NullMarked
package dev.imagegallery.examples.publish;

import org.jspecify.annotations.NullMarked;
