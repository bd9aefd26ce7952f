package dev.imagegallery.blob;

import java.util.Map;

/**
 * What a page blob is like.
 *
 * @param sizeInBytes its size
 * @param metadata names and values that somebody stored with it; names in lower case
 */
public record BlobProperties(long sizeInBytes, Map<String, String> metadata) {

  /** Keeps what it is given. */
  public BlobProperties {
    metadata = Map.copyOf(metadata);
  }
}
