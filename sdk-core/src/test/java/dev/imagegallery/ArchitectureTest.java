package dev.imagegallery;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.imagegallery.transport.OkHttpTransport;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rooms of the house, and the arrows between them. */
class ArchitectureTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.imagegallery");

  private static final String MODELS = "dev.imagegallery.models..";
  private static final String CLIENTS = "dev.imagegallery";
  private static final String[] PIPELINE = {
    "dev.imagegallery.internal.call..",
    "dev.imagegallery.internal.polling..",
    "dev.imagegallery.internal.rest.."
  };
  private static final String CODEC = "dev.imagegallery.internal.codec..";
  private static final String[] EMULATOR = {
    "dev.imagegallery.inmemory..", "dev.imagegallery.internal.emulator.."
  };

  @Test
  void models_knowNobody() {
    noClasses()
        .that()
        .resideInAPackage(MODELS)
        .should()
        .dependOnClassesThat(
            resideInAPackage("..").and(isOutside(MODELS, "java..", "org.jspecify..")))
        .check(HOUSE);
  }

  private static DescribedPredicate<JavaClass> isOutside(String... packages) {
    return describe(
        "outside " + String.join(", ", packages),
        type ->
            !resideInAnyPackage(packages).test(type.getBaseComponentType())
                && !type.getBaseComponentType().isPrimitive());
  }

  @Test
  void pipeline_knowsNoClientAndNoTransportButTheInterface() {
    noClasses()
        .that()
        .resideInAnyPackage(PIPELINE)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(CLIENTS)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("okhttp3..", "okio..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(OkHttpTransport.class)
        .check(HOUSE);
  }

  @Test
  void okHttp_isKnownToTheTransportPackageAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.imagegallery.transport")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("okhttp3..", "okio..", "kotlin..")
        .check(HOUSE);
  }

  @Test
  void okHttpTransport_isMadeInOnePlaceOfEachRoomThatNeedsIt() {
    Set<String> users =
        HOUSE.get(OkHttpTransport.class).getAccessesToSelf().stream()
            .filter(access -> !access.getOriginOwner().getPackageName().endsWith(".transport"))
            .map(access -> access.getOrigin().getFullName())
            .collect(Collectors.toSet());

    assertThat(users)
        .containsExactlyInAnyOrder(
            "dev.imagegallery.ClientBuilder.network()",
            "dev.imagegallery.blob.BlobNetwork.shared()",
            "dev.imagegallery.credential.Network.shared()",
            "dev.imagegallery.credential.Network$Local.<clinit>()");
  }

  @Test
  void emulator_knowsNoClientPipelineOrCodec() {
    noClasses()
        .that()
        .resideInAnyPackage(EMULATOR)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(CLIENTS)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(PIPELINE)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(CODEC, "dev.imagegallery.operation..", "dev.imagegallery.credential..")
        .check(HOUSE);
  }

  @Test
  void nobody_knowsTheEmulator() {
    noClasses()
        .that(isOutside(EMULATOR).and(isOutside("dev.imagegallery.junit..")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(EMULATOR)
        .check(HOUSE);
  }

  @Test
  void lowRooms_knowNoHigherOnes() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.imagegallery.time..",
            "dev.imagegallery.error..",
            "dev.imagegallery.transport..",
            "dev.imagegallery.credential..",
            "dev.imagegallery.operation..",
            "dev.imagegallery.internal.json..",
            CODEC)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(CLIENTS, PIPELINE[0], PIPELINE[1], PIPELINE[2])
        .check(HOUSE);
  }

  @Test
  void rooms_haveNoCycles() {
    slices().matching("dev.imagegallery.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void time_isAskedInItsRoomAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.imagegallery.time")
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .check(HOUSE);
  }

  @Test
  void chance_comesFromASeed() {
    noClasses()
        .should()
        .callConstructor(Random.class)
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(ThreadLocalRandom.class)
        .check(HOUSE);
  }

  @Test
  void nobody_printsToTheConsole() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(HOUSE);
  }

  @Test
  void exportedSignatures_showNoInternalTypes() {
    Stream<String> leaks =
        HOUSE.stream()
            .filter(type -> !type.getPackageName().contains(".internal"))
            .filter(ArchitectureTest::isExported)
            .flatMap(ArchitectureTest::leaks);

    assertThat(leaks).isEmpty();
  }

  private static boolean isExported(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ArchitectureTest::isExported).orElse(true);
  }

  private static Stream<String> leaks(JavaClass type) {
    Stream<String> units =
        type.getCodeUnits().stream()
            .filter(unit -> isVisible(unit.getModifiers()))
            .filter(unit -> signature(unit).anyMatch(ArchitectureTest::isInternal))
            .map(JavaCodeUnit::getFullName);
    Stream<String> fields =
        type.getFields().stream()
            .filter(field -> isVisible(field.getModifiers()))
            .filter(
                field ->
                    field.getType().getAllInvolvedRawTypes().stream()
                        .anyMatch(ArchitectureTest::isInternal))
            .map(JavaField::getFullName);
    return Stream.concat(units, fields);
  }

  private static boolean isVisible(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  private static Stream<JavaClass> signature(JavaCodeUnit unit) {
    return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
        .map(JavaType::getAllInvolvedRawTypes)
        .flatMap(Collection::stream);
  }

  private static boolean isInternal(JavaClass type) {
    return type.getPackageName().contains(".internal");
  }

  @Test
  void eachPackage_saysItsPurpose_andIsNullMarked() {
    Set<String> bare =
        HOUSE.stream()
            .map(JavaClass::getPackage)
            .filter(room -> room.tryGetAnnotationOfType(NullMarked.class).isEmpty())
            .map(JavaPackage::getName)
            .collect(Collectors.toSet());

    assertThat(bare).isEmpty();
  }

  @Test
  void faces_haveTheSameMethods() {
    for (JavaMethod accessor : HOUSE.get(AsyncImageGallerySdk.class).getMethods()) {
      JavaClass async = accessor.getRawReturnType();
      JavaClass sync =
          HOUSE.get(ImageGallerySdk.class).getMethod(accessor.getName()).getRawReturnType();

      assertThat(publicMethods(async))
          .as(accessor.getName())
          .containsExactlyInAnyOrderElementsOf(
              publicMethods(sync).stream()
                  .filter(name -> !name.matches("(resume|adopt).*"))
                  .toList());
    }
  }

  private static Collection<String> publicMethods(JavaClass type) {
    return type.getAllMethods().stream()
        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(method -> !method.getModifiers().contains(JavaModifier.BRIDGE))
        .filter(method -> !method.getOwner().isEquivalentTo(Object.class))
        .map(
            method ->
                method.getName()
                    + method.getRawParameterTypes().stream().map(JavaClass::getSimpleName).toList())
        .toList();
  }
}
