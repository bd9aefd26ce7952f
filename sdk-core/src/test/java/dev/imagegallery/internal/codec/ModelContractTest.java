package dev.imagegallery.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.imagegallery.internal.codec.Models.Model;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.models.access.RoleDefinition;
import dev.imagegallery.models.schema.ApiVersion;
import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.models.schema.Schema.Node;
import dev.imagegallery.models.schema.Schema.Property;
import dev.imagegallery.models.schema.UnknownMembers;
import dev.imagegallery.models.schema.WireType;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every model: its record, builder and schema tell the same story. */
class ModelContractTest {

  static List<Model<?>> models() {
    return Models.all();
  }

  @Test
  void models_inTheModule_areAllListed() {
    Set<String> found =
        new ClassFileImporter()
            .importPackages("dev.imagegallery.models").stream()
                .filter(type -> type.tryGetField("SCHEMA").map(this::isSchema).orElse(false))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());

    assertThat(models()).extracting(Model::toString).containsExactlyInAnyOrderElementsOf(found);
  }

  private boolean isSchema(JavaField field) {
    return field.getRawType().isEquivalentTo(Schema.class);
  }

  @ParameterizedTest
  @MethodSource("models")
  <T> void members_standInTheRecordUnderTheirName(Model<T> model) {
    T sample = new Samples().full(model.schema());

    for (Property<T, ?> property : model.schema().properties()) {
      assertThat(property.read(sample))
          .as(property.toString())
          .isEqualTo(component(sample, property));
    }
    assertThat(model.schema().properties())
        .hasSize(sample.getClass().getRecordComponents().length - 1);
  }

  /**
   * Wire and record spell alike but for letter case; {@code x.id} is called {@code x}, and a type
   * in the properties by whose it is, as the resource has one of its own.
   */
  private static Object component(Object model, Property<?, ?> property) {
    List<String> path = property.path();
    boolean id = property.name().equals("id") && path.size() > 1;
    boolean role = model instanceof RoleDefinition && path.equals(List.of("properties", "type"));
    String owner = role ? "role" : "";
    String name = id ? path.get(path.size() - 2) : owner + property.name();
    return Arrays.stream(model.getClass().getRecordComponents())
        .filter(candidate -> candidate.getName().equalsIgnoreCase(name))
        .map(found -> read(found, model))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no component for " + property));
  }

  private static Object read(RecordComponent component, Object model) {
    try {
      return component.getAccessor().invoke(model);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(component.toString(), e);
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  <T> void member_setAlone_changesNoOther(Model<T> model) {
    T full = new Samples().full(model.schema());
    Set<Property<T, ?>> required = required(model.schema());
    for (Property<T, ?> property : model.schema().properties()) {
      T more = build(model.schema(), property, required, full);
      for (Property<T, ?> other : model.schema().properties()) {
        boolean set = other == property || required.contains(other);
        assertThat(isNone(other.read(more))).as("%s after %s", other, property).isEqualTo(!set);
      }
    }
  }

  private static <T> T build(
      Schema<T> schema, Property<T, ?> one, Set<Property<T, ?>> required, T values) {
    Object builder = schema.newBuilder();
    for (Property<T, ?> property : schema.properties()) {
      if (property == one || required.contains(property)) {
        copy(property, values, builder);
      }
    }
    return schema.build(builder);
  }

  private static <T, V> void copy(Property<T, V> property, T values, Object builder) {
    property.write(builder, property.read(values));
  }

  private static <T> Set<Property<T, ?>> required(Schema<T> schema) {
    T values = new Samples().full(schema);
    return schema.properties().stream()
        .filter(property -> isRequired(schema, property, values))
        .collect(Collectors.toSet());
  }

  private static <T> boolean isRequired(Schema<T> schema, Property<T, ?> property, T values) {
    Object builder = schema.newBuilder();
    schema.properties().stream()
        .filter(other -> other != property)
        .forEach(other -> copy(other, values, builder));
    try {
      schema.build(builder);
      return false;
    } catch (NullPointerException e) {
      return e.getMessage().toLowerCase(Locale.ROOT).contains(lastWord(property));
    }
  }

  private static String lastWord(Property<?, ?> property) {
    return property.name().toLowerCase(Locale.ROOT);
  }

  private static boolean isNone(Object value) {
    return value == null || value.equals(List.of()) || value.equals(Map.of());
  }

  @ParameterizedTest
  @MethodSource("models")
  <T> void model_copiedThroughItsBuilder_isEqual(Model<T> model) throws IOException {
    T sample = withUnknown(model.schema());

    assertThat(model.copy().apply(sample)).isEqualTo(sample).hasSameHashCodeAs(sample);
  }

  @ParameterizedTest
  @MethodSource("models")
  <T> void model_writtenAndRead_isEqual(Model<T> model) {
    T sample = new Samples().full(model.schema());

    byte[] json = ModelWriter.write(model.schema(), sample, ApiVersion.NEWEST, WriteMode.FULL);

    assertThat(ModelReader.read(model.schema(), json)).isEqualTo(sample);
  }

  @ParameterizedTest
  @MethodSource("models")
  <T> void R33_unknownMembers_onEveryLevel_areKept(Model<T> model) throws IOException {
    JsonNode decorated = decorated(model.schema());

    T read = ModelReader.read(model.schema(), Json.write(decorated));
    byte[] written = ModelWriter.write(model.schema(), read, ApiVersion.NEWEST, WriteMode.FULL);

    assertThat(Json.read(written)).isEqualTo(decorated);
    assertThat(model.schema().unknown(read).get("x-new", "list"))
        .isEqualTo(Arrays.asList(1, "two", null, Map.of(), true));
  }

  private static <T> T withUnknown(Schema<T> schema) throws IOException {
    return ModelReader.read(schema, Json.write(decorated(schema)));
  }

  private static <T> JsonNode decorated(Schema<T> schema) throws IOException {
    T sample = new Samples().full(schema);
    byte[] json = ModelWriter.write(schema, sample, ApiVersion.NEWEST, WriteMode.FULL);
    JsonNode tree = Json.read(json);
    decorate(schema.root(), tree);
    return tree;
  }

  private static void decorate(Node<?> node, JsonNode tree) {
    for (Node<?> child : node.children()) {
      JsonNode below = tree.path(child.name());
      if (child.property() != null) {
        decorate(child.property().type(), below);
      } else if (below.isObject()) {
        decorate(child, below);
      }
    }
    ((ObjectNode) tree)
        .set("x-new", Json.read("{\"list\":[1,\"two\",null,{},true],\"float\":1.50}"));
  }

  private static void decorate(WireType<?> type, JsonNode tree) {
    if (type instanceof WireType.Obj<?> object && tree.isObject()) {
      decorate(object.schema().root(), tree);
    } else if (type instanceof WireType.Array<?> array) {
      tree.forEach(item -> decorate(array.element(), item));
    } else if (type instanceof WireType.Dictionary<?> dictionary) {
      tree.forEach(value -> decorate(dictionary.value(), value));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  <T> void emptyMembers_readAndWritten_areKept(Model<T> model) throws IOException {
    JsonNode least = requiredOnly(model.schema());
    Set<Property<T, ?>> required = required(model.schema());
    for (Property<T, ?> property : model.schema().properties()) {
      for (String empty : emptyForms(property)) {
        ObjectNode body = least.deepCopy();
        place(body, property.path(), Json.read(empty));
        if (!required.contains(property)) {
          T read = ModelReader.read(model.schema(), Json.write(body));
          byte[] written =
              ModelWriter.write(model.schema(), read, ApiVersion.NEWEST, WriteMode.FULL);
          assertThat(Json.read(written)).as("%s: %s", property, empty).isEqualTo(body);
        }
      }
    }
  }

  private static List<String> emptyForms(Property<?, ?> property) {
    if (property.type() instanceof WireType.Array) {
      return List.of("null", "[]");
    }
    return property.type() instanceof WireType.Text
        ? List.of("null", "\"\"")
        : property.isCollection() ? List.of("null", "{}", "{\"a\":null}") : List.of("null");
  }

  private static void place(ObjectNode body, List<String> path, JsonNode value) {
    ObjectNode at = body;
    for (String name : path.subList(0, path.size() - 1)) {
      at = at.withObjectProperty(name);
    }
    at.set(path.get(path.size() - 1), value);
  }

  private static <T> JsonNode requiredOnly(Schema<T> schema) throws IOException {
    T full = new Samples().full(schema);
    Object builder = schema.newBuilder();
    required(schema).forEach(property -> copy(property, full, builder));
    T model = schema.build(builder);
    return Json.read(ModelWriter.write(schema, model, ApiVersion.NEWEST, WriteMode.FULL));
  }

  @ParameterizedTest
  @MethodSource("models")
  <T> void print_ofAModel_tellsNoUnknownValue(Model<T> model) {
    Object builder = model.schema().newBuilder();
    T full = new Samples().full(model.schema());
    model.schema().properties().forEach(property -> copy(property, full, builder));
    model.schema().setUnknown(builder, UnknownMembers.of(Map.of("password", "hush")));

    assertThat(model.schema().build(builder).toString()).doesNotContain("hush");
  }

  @Test
  void containers_thatAreEmpty_areKept() throws IOException {
    Stream.of("{}", "{\"storageProfile\":{}}", "{\"storageProfile\":null}", "null")
        .map(properties -> Json.read("{\"location\":\"eastus\",\"properties\":" + properties + "}"))
        .forEach(BodyRoundTripTest::checkImageVersion);
  }
}
