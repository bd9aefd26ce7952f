package dev.imagegallery.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.imagegallery.internal.codec.Contract.Definition;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryUpdate;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageDefinitionUpdate;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionUpdate;
import dev.imagegallery.models.ManagedImage;
import dev.imagegallery.models.ScaleSet;
import dev.imagegallery.models.SharingUpdate;
import dev.imagegallery.models.VirtualMachine;
import dev.imagegallery.models.access.RoleAssignment;
import dev.imagegallery.models.access.RoleDefinition;
import dev.imagegallery.models.schema.ApiVersion;
import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.Schema.Node;
import dev.imagegallery.models.schema.Schema.Property;
import dev.imagegallery.models.schema.WireType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of the models against the published contract: names, types, since when, by whom. */
class SpecTest {

  private static final Map<String, Schema<?>> WHOLE =
      Map.of(
          "Gallery", Gallery.SCHEMA,
          "GalleryImage", ImageDefinition.SCHEMA,
          "GalleryImageVersion", ImageVersion.SCHEMA,
          "Image", ManagedImage.SCHEMA,
          "RoleAssignment", RoleAssignment.SCHEMA,
          "RoleDefinition", RoleDefinition.SCHEMA,
          "SharingUpdate", SharingUpdate.SCHEMA);

  /** Models that have part of the contract; the rest stays among their unknown members. */
  private static final Map<String, Schema<?>> PARTIAL =
      Map.of(
          "GalleryUpdate", GalleryUpdate.SCHEMA,
          "GalleryImageUpdate", ImageDefinitionUpdate.SCHEMA,
          "GalleryImageVersionUpdate", ImageVersionUpdate.SCHEMA,
          "VirtualMachine", VirtualMachine.SCHEMA,
          "VirtualMachineScaleSet", ScaleSet.SCHEMA);

  /** Texts whose lists of values age too fast to be repeated. */
  private static final Set<String> PLAIN_TEXT =
      Set.of("VirtualMachine.properties.hardwareProfile.vmSize");

  private final List<String> differences = new ArrayList<>();
  private ApiVersion version = ApiVersion.NEWEST;
  private boolean newest;
  private boolean whole;

  @ParameterizedTest
  @CsvSource({
    "2018-06-01, gallery.json, Gallery",
    "2018-06-01, gallery.json, GalleryImage",
    "2018-06-01, gallery.json, GalleryImageVersion",
    "2022-03-03, gallery.json, Gallery",
    "2022-03-03, gallery.json, GalleryImage",
    "2022-03-03, gallery.json, GalleryImageVersion",
    "2022-03-03, gallery.json, SharingUpdate",
    "2022-03-03, gallery.json, GalleryUpdate",
    "2022-03-03, gallery.json, GalleryImageUpdate",
    "2022-03-03, gallery.json, GalleryImageVersionUpdate",
    "2024-03-03, gallery.json, Gallery",
    "2024-03-03, gallery.json, GalleryImage",
    "2024-03-03, gallery.json, GalleryImageVersion",
    "2024-03-03, gallery.json, SharingUpdate",
    "2024-03-03, gallery.json, GalleryUpdate",
    "2024-03-03, gallery.json, GalleryImageUpdate",
    "2024-03-03, gallery.json, GalleryImageVersionUpdate",
    "2025-03-03, gallery.json, Gallery",
    "2025-03-03, gallery.json, GalleryImage",
    "2025-03-03, gallery.json, GalleryImageVersion",
    "2025-03-03, gallery.json, SharingUpdate",
    "2025-03-03, gallery.json, GalleryUpdate",
    "2025-03-03, gallery.json, GalleryImageUpdate",
    "2025-03-03, gallery.json, GalleryImageVersionUpdate",
    "authorization/2022-04-01, authorization-RoleAssignmentsCalls.json, RoleAssignment",
    "authorization/2022-04-01, authorization-RoleDefinitionsCalls.json, RoleDefinition",
    "compute/2018-06-01, image.json, Image",
    "compute/2024-07-01, image.json, Image",
    "compute/2024-07-01, virtualMachine.json, VirtualMachine",
    "compute/2024-07-01, virtualMachineScaleSet.json, VirtualMachineScaleSet"
  })
  void table_againstTheContract_doesNotDiffer(String folder, String file, String definition) {
    version = new ApiVersion(folder.substring(folder.indexOf('/') + 1));
    newest = folder.equals("2025-03-03") || folder.equals("compute/2024-07-01");
    whole = WHOLE.containsKey(definition);
    Schema<?> schema = whole ? WHOLE.get(definition) : PARTIAL.get(definition);

    Definition contract =
        Contract.definition(Shared.path("spec/" + folder + "/" + file), definition);
    compare(definition, schema.root(), contract, false);

    assertThat(differences).isEmpty();
  }

  private void compare(String at, Node<?> node, Definition contract, boolean readOnly) {
    Map<String, Definition> members = contract.members();
    members.forEach(
        (name, member) -> {
          Node<?> child = node.child(name);
          if (child != null && exists(child)) {
            compareMember(at + "." + name, child, member, readOnly);
          } else if (whole) {
            differences.add("the model lacks " + at + "." + name);
          }
        });
    for (Node<?> child : node.children()) {
      if (exists(child) && !members.containsKey(child.name())) {
        differences.add("the contract lacks " + at + "." + child.name());
      }
    }
  }

  /** Whether a member stands at this place in this version. */
  private boolean exists(Node<?> node) {
    Property<?, ?> property = node.property();
    if (property == null) {
      return node.children().stream().anyMatch(this::exists);
    }
    boolean born = property.since() == null || version.isAtLeast(property.since());
    return born && node.isFormer() == property.isFormerIn(version);
  }

  private void compareMember(String at, Node<?> node, Definition member, boolean readOnly) {
    Definition target = member.resolved();
    boolean set = readOnly || member.isReadOnly() || target.isReadOnly();
    Property<?, ?> property = node.property();
    if (property == null) {
      compare(at, node, target, set);
      return;
    }
    if (newest && property.isReadOnly() != set) {
      differences.add(at + (set ? " is" : " is not") + " read-only in the contract");
    }
    compareType(at, property.type(), target);
  }

  private void compareType(String at, WireType<?> type, Definition contract) {
    if (contract.isLeftOut()) {
      return; // the documents are an excerpt
    }
    String kind = contract.json().path("type").asText("object");
    if (type instanceof WireType.Obj<?> object) {
      expect(at, "object", kind);
      compare(at, object.schema().root(), contract, false);
    } else if (type instanceof WireType.Array<?> array) {
      expect(at, "array", kind);
      compareType(at + "[]", array.element(), contract.item());
    } else if (type instanceof WireType.Dictionary<?> dictionary) {
      expect(at, "object", kind);
      compareType(at + ".*", dictionary.value(), contract.mapValue());
    } else if (type instanceof WireType.Text<?> text) {
      expect(at, "string", kind);
      compareValues(at, text, contract.json().path("enum"));
    } else if (type instanceof WireType.Int || type instanceof WireType.Lng) {
      expect(at, "integer", kind);
    } else if (type instanceof WireType.Bool) {
      expect(at, "boolean", kind);
    }
  }

  private void expect(String at, String ours, String theirs) {
    if (!ours.equals(theirs)) {
      differences.add(at + " is " + theirs + " in the contract, not " + ours);
    }
  }

  /** One type of ours may stand for several lists of the contract, so it may know more. */
  private void compareValues(String at, WireType.Text<?> type, JsonNode values) {
    for (JsonNode value : values) {
      if (!type.known().contains(value.asText()) && !PLAIN_TEXT.contains(at)) {
        differences.add(at + " lacks the value " + value.asText());
      }
    }
  }
}
