/**
 * For users who keep models in JSON of their own: {@link
 * dev.imagegallery.jackson.ImageGalleryModule} teaches a Jackson {@code ObjectMapper} to read and
 * write them as the service does. The only place of this library that shows Jackson types.
 */
@NullMarked
package dev.imagegallery.jackson;

import org.jspecify.annotations.NullMarked;
