package dev.imagegallery.contract;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.inmemory.InMemoryAzure;

/** The contract in memory. */
class InMemoryContractTest extends GalleryServiceContract {

  @Override
  ImageGallerySdk open() {
    return ImageGallerySdk.builder()
        .transport(InMemoryAzure.create().transport())
        .subscription(InMemoryAzure.DEFAULT_SUBSCRIPTION)
        .build();
  }

  @Override
  void close() {}
}
