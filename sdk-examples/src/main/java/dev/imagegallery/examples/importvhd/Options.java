package dev.imagegallery.examples.importvhd;

import dev.imagegallery.inmemory.InMemoryAzure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The example's command line. */
record Options(Map<String, String> values, boolean real) {

  static final String USAGE =
      "usage: ImportVhd [--file DISK] [--os Linux|Windows] [--generation V1|V2]\n"
          + "                 [--endpoint URL [--ca PEM] [--subscription ID]]\n"
          + "       ImportVhd --real --subscription ID --group NAME --region NAME --blob SAS-URL"
          + " --file DISK";

  private static final List<String> NAMES =
      List.of(
          "--file",
          "--os",
          "--generation",
          "--endpoint",
          "--ca",
          "--subscription",
          "--group",
          "--region",
          "--blob");
  private static final List<String> REAL =
      List.of("--subscription", "--group", "--region", "--blob", "--file");

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  static Options parse(String... args) {
    Map<String, String> values = new HashMap<>();
    boolean real = false;
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--real")) {
        real = true;
      } else if (NAMES.contains(args[i]) && i + 1 < args.length) {
        values.put(args[i], args[++i]);
      } else {
        throw new IllegalArgumentException("not understood: " + args[i]);
      }
    }
    if (real && !values.keySet().containsAll(REAL)) {
      throw new IllegalArgumentException("--real needs " + String.join(", ", REAL));
    }
    return new Options(Map.copyOf(values), real);
  }

  @Nullable String endpoint() {
    return values.get("--endpoint");
  }

  @Nullable String ca() {
    return values.get("--ca");
  }

  @Nullable String file() {
    return values.get("--file");
  }

  String subscription() {
    return values.getOrDefault("--subscription", InMemoryAzure.DEFAULT_SUBSCRIPTION);
  }

  String group() {
    return values.getOrDefault("--group", "images");
  }

  String region() {
    return values.getOrDefault("--region", "eastus");
  }

  String os() {
    return values.getOrDefault("--os", "Linux");
  }

  String generation() {
    return values.getOrDefault("--generation", "V2");
  }

  /** Where the disk is uploaded to: on an emulator any name will do. */
  String blob() {
    String endpoint = endpoint();
    String own =
        (endpoint == null ? "https://localhost" : endpoint) + "/_blob/disks/vhds/imported.vhd";
    return values.getOrDefault("--blob", own);
  }
}
