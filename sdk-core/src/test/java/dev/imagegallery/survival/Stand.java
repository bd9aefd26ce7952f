package dev.imagegallery.survival;

import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.blob.BlobUrl;
import dev.imagegallery.blob.PageBlobClient;
import dev.imagegallery.transport.Transport;

/**
 * What an operation of the matrix is called on.
 *
 * @param sdk the clients
 * @param transport what they go through
 * @param endpoint where the cloud is
 */
record Stand(ImageGallerySdk sdk, Transport transport, String endpoint) {

  static Stand at(Transport transport, String endpoint) {
    return new Stand(World.sdk(transport, endpoint), transport, endpoint);
  }

  /** A page blob of the cloud, by its name. */
  PageBlobClient blob(String name) {
    BlobUrl url = BlobUrl.parse(endpoint + "/_blob/disks/vhds/" + name + "?sv=1&sig=example");
    return PageBlobClient.builder(url).transport(transport).build();
  }
}
