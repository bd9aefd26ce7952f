package dev.imagegallery.internal.emulator.features;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The preview features there are, by namespace. */
final class FeatureCatalog {

  static final String COMPUTE = "Microsoft.Compute";
  static final String GALLERY_PREVIEW = "GalleryPreview";

  private static final TreeMap<String, List<String>> FEATURES =
      new TreeMap<>(
          Map.of(
              COMPUTE,
              List.of(
                  "CommunityGalleries",
                  "EncryptionAtHost",
                  GALLERY_PREVIEW,
                  "SIGSharing",
                  "SIGSoftDelete"),
              "Microsoft.VirtualMachineImages",
              List.of("VirtualMachineTemplatePreview")));

  private FeatureCatalog() {}

  /** A feature, its names in canonical letter case. */
  record Feature(String namespace, String name) {

    String id(String subscriptionId) {
      return "/subscriptions/"
          + subscriptionId
          + "/providers/Microsoft.Features/providers/"
          + namespace
          + "/features/"
          + name;
    }
  }

  /** The feature of this name, however it is written. */
  static Optional<Feature> find(String namespace, String name) {
    return in(namespace).stream().filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The features of a namespace, by name. */
  static List<Feature> in(String namespace) {
    return all().stream().filter(one -> one.namespace().equalsIgnoreCase(namespace)).toList();
  }

  /** All of them, by name. */
  static List<Feature> all() {
    return FEATURES.entrySet().stream()
        .flatMap(of -> of.getValue().stream().map(name -> new Feature(of.getKey(), name)))
        .toList();
  }
}
