package dev.imagegallery.examples.publish;

import dev.imagegallery.ClientBuilder;
import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.credential.TokenCredential;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.transport.OkHttpTransport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which service the example runs on, from its command line. */
public final class Target {

  static final String USAGE =
      "usage: PublishImage [--endpoint URL [--ca PEM] [--subscription ID]]\n"
          + "       PublishImage --real --subscription ID --vhd URL   (token in AZURE_ACCESS_TOKEN)";

  private static final List<String> OPTIONS =
      List.of("--endpoint", "--ca", "--subscription", "--vhd");

  private final Map<String, String> options;
  private final boolean real;
  private final @Nullable String token;

  private Target(Map<String, String> options, boolean real, @Nullable String token) {
    this.options = options;
    this.real = real;
    this.token = token;
  }

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static Target parse(String[] args, Map<String, String> environment) {
    Map<String, String> options = new HashMap<>();
    boolean real = false;
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--real")) {
        real = true;
      } else if (OPTIONS.contains(args[i]) && i + 1 < args.length) {
        options.put(args[i], args[++i]);
      } else {
        throw new IllegalArgumentException("not understood: " + args[i]);
      }
    }
    String token = environment.get("AZURE_ACCESS_TOKEN");
    if (real
        && (token == null || !options.keySet().containsAll(List.of("--subscription", "--vhd")))) {
      throw new IllegalArgumentException(
          "--real needs --subscription, --vhd and a token in AZURE_ACCESS_TOKEN");
    }
    return new Target(Map.copyOf(options), real, token);
  }

  /**
   * Reads a command line of an example that does not run on Azure itself.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static Target emulated(String... args) {
    Target target = parse(args, Map.of());
    if (target.real || target.options.containsKey("--vhd")) {
      throw new IllegalArgumentException("this example runs in memory or on an emulator");
    }
    return target;
  }

  /** The service, for people. */
  public String description() {
    if (real) {
      return "Azure, subscription " + options.get("--subscription");
    }
    return options.getOrDefault("--endpoint", "the in-memory service");
  }

  /**
   * Machines need a network on Azure, which this example does not make: there, none are deployed.
   */
  Plan plan() {
    return Plan.of(options.getOrDefault("--vhd", Plan.SAMPLE_VHD), real ? 0 : 2);
  }

  /** The same client code on every service; only the transport differs. */
  public ImageGallerySdk connect(Supplier<InMemoryAzure> inMemory) throws IOException {
    ClientBuilder<ImageGallerySdk> builder = ImageGallerySdk.builder();
    builder.subscription(
        options.getOrDefault("--subscription", InMemoryAzure.DEFAULT_SUBSCRIPTION));
    String endpoint = options.get("--endpoint");
    if (real && token != null) {
      builder.credential(TokenCredential.ofToken(token));
    } else if (endpoint != null) {
      builder.endpoint(endpoint).transport(network(options.get("--ca")));
    } else {
      builder.transport(inMemory.get().transport());
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
}
