package dev.imagegallery.examples.importvhd;

import dev.imagegallery.ClientBuilder;
import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.blob.BlobUrl;
import dev.imagegallery.blob.PageBlobClient;
import dev.imagegallery.credential.ChainedCredential;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.HyperVGeneration;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageIdentifier;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.OsState;
import dev.imagegallery.models.OsType;
import dev.imagegallery.models.Region;
import dev.imagegallery.models.ResourceGroup;
import dev.imagegallery.models.ResourceGroupId;
import dev.imagegallery.transport.OkHttpTransport;
import dev.imagegallery.transport.Transport;
import dev.imagegallery.vhd.DiskImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;

/**
 * Brings a disk from a local file into a gallery: upload, managed image, definition, version, in
 * one call that is just run again if it was interrupted.
 *
 * <pre>
 *   ImportVhd                                        a disk made up, on the in-memory service
 *   ImportVhd --file DISK --endpoint URL [--ca PEM]  on an emulator
 *   ImportVhd --real --file DISK --blob SAS-URL …    on Azure, as whoever is signed in
 * </pre>
 */
public final class ImportVhd {

  private ImportVhd() {}

  /** Runs the example; see the class. */
  public static void main(String... args) throws IOException {
    Options options;
    try {
      options = Options.parse(args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println(Options.USAGE);
      System.exit(2);
      return;
    }
    run(options, System.out);
  }

  static ImageVersion run(Options options, PrintStream out) throws IOException {
    String file = options.file();
    if (file != null) {
      return run(options, Path.of(file), out);
    }
    Path made = SampleDisk.make();
    try {
      return run(options, made, out);
    } finally {
      Files.delete(made);
    }
  }

  private static ImageVersion run(Options options, Path file, PrintStream out) throws IOException {
    Transport transport = transport(options);
    ImageGallerySdk sdk = connect(options, transport);
    try (DiskImage disk = DiskImage.open(file)) {
      out.printf(
          "%s: %s of %,d MiB%n", file.getFileName(), disk.format(), disk.sizeInBytes() >> 20);
      PageBlobClient blob =
          PageBlobClient.builder(BlobUrl.parse(options.blob())).transport(transport).build();
      ImportBar bar = new ImportBar(out, isTerminal());
      ImageVersion version =
          sdk.importer()
              .fromVhd(disk, blob, definition(options), gallery(sdk, options))
              .onProgress(bar::show)
              .run();
      bar.finish();
      out.printf("%s is %s%n", version.id(), version.provisioningState());
      return version;
    }
  }

  private static ImageVersionId gallery(ImageGallerySdk sdk, Options options) {
    Region region = Region.of(options.region());
    ResourceGroupId group = sdk.resourceGroup(options.group());
    if (sdk.resourceGroups().find(group).isEmpty()) {
      sdk.resourceGroups().create(group, ResourceGroup.builder(region).build());
    }
    if (sdk.galleries().find(group.gallery("imported")).isEmpty()) {
      sdk.galleries()
          .beginCreate(group.gallery("imported"), Gallery.builder(region).build())
          .await();
    }
    return group.gallery("imported").image("local-disk").version("1.0.0");
  }

  private static ImageDefinition definition(Options options) {
    return ImageDefinition.builder(
            Region.of(options.region()),
            new OsType(options.os()),
            OsState.GENERALIZED,
            ImageIdentifier.of("contoso", "local", "disk"))
        .hyperVGeneration(new HyperVGeneration(options.generation()))
        .build();
  }

  private static Transport transport(Options options) throws IOException {
    if (options.real() || options.endpoint() != null) {
      return network(options.ca());
    }
    return InMemoryAzure.create().transport();
  }

  private static ImageGallerySdk connect(Options options, Transport transport) {
    ClientBuilder<ImageGallerySdk> builder =
        ImageGallerySdk.builder().transport(transport).subscription(options.subscription());
    String endpoint = options.endpoint();
    if (endpoint != null) {
      builder.endpoint(endpoint);
    }
    if (options.real()) {
      builder.credential(ChainedCredential.standard());
    }
    return builder.build();
  }

  private static OkHttpTransport network(@Nullable String caFile) throws IOException {
    if (caFile == null) {
      return OkHttpTransport.shared();
    }
    try (InputStream pem = Files.newInputStream(Path.of(caFile))) {
      CertificateFactory certificates = CertificateFactory.getInstance("X.509");
      X509Certificate authority = (X509Certificate) certificates.generateCertificate(pem);
      return OkHttpTransport.builder().trustOnly(authority).build();
    } catch (CertificateException e) {
      throw new IOException("no certificate in " + caFile, e);
    }
  }

  @SuppressWarnings("SystemConsoleNull") // from JDK 22 on bars go to files, too: ugly, not wrong
  private static boolean isTerminal() {
    return System.console() != null;
  }
}
