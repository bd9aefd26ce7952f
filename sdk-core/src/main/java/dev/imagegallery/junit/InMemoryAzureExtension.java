package dev.imagegallery.junit;

import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.time.Timeline;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.opentest4j.TestAbortedException;

/**
 * Gives each test an emulated cloud of its own, made when it is first asked for; tests may run in
 * parallel. Parameters of test methods, of {@code @BeforeEach} and {@code @AfterEach} methods and
 * of the constructor can be {@code InMemoryAzure}, {@code ImageGallerySdk} and {@code
 * AsyncImageGallerySdk}, each client that one of them hands out, {@code Timeline} and {@code
 * VirtualTimeline}.
 *
 * <p>When a test fails, the end of the cloud's journal is published as a report entry, {@value
 * #JOURNAL}, and is shown below the failure's stack trace.
 *
 * <p>{@link GalleryTest} is the short way. For other settings register it:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final InMemoryAzureExtension CLOUD =
 *     InMemoryAzureExtension.of(
 *         () -> InMemoryAzure.builder().replication(ReplicationTiming.instant()));
 * }</pre>
 */
public final class InMemoryAzureExtension implements ParameterResolver, AfterEachCallback {

  /** The key of the report entry that a failed test publishes: {@value}. */
  public static final String JOURNAL = "imagegallery.journal";

  private static final Namespace NAMESPACE = Namespace.create(InMemoryAzureExtension.class);

  private final @Nullable Supplier<InMemoryAzure.Builder> settings;

  /** With the settings of {@link GalleryTest} if there is one, else with all defaults. */
  public InMemoryAzureExtension() {
    settings = null;
  }

  private InMemoryAzureExtension(Supplier<InMemoryAzure.Builder> settings) {
    this.settings = settings;
  }

  /**
   * With settings of one's own.
   *
   * @param settings called once for each test; must be thread-safe if tests run in parallel
   */
  public static InMemoryAzureExtension of(Supplier<InMemoryAzure.Builder> settings) {
    return new InMemoryAzureExtension(Objects.requireNonNull(settings, "settings"));
  }

  /** The constructor's parameters belong to the test that the instance is made for. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return TestCloud.has(parameter.getParameter().getType());
  }

  /**
   * The part of the test's cloud that the parameter wants.
   *
   * @throws ParameterResolutionException where there is no single test, as in {@code @BeforeAll}
   */
  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    if (context.getTestMethod().isEmpty()) {
      throw new ParameterResolutionException(
          "each test has a cloud of its own, so there is none for "
              + parameter.getDeclaringExecutable()
              + "; use @BeforeEach");
    }
    Class<?> type = parameter.getParameter().getType();
    Object part = cloud(context).part(type);
    if (!type.isInstance(part)) {
      throw new ParameterResolutionException("the cloud's clock is no " + type.getSimpleName());
    }
    return part;
  }

  private TestCloud cloud(ExtensionContext context) {
    ExtensionContext.Store store = context.getStore(NAMESPACE);
    // Stores look into those further out; with its own key a test never finds another's cloud.
    Object found = store.get(context.getUniqueId());
    if (found instanceof TestCloud cloud) {
      return cloud;
    }
    TestCloud fresh = new TestCloud(builder(context).build());
    store.put(context.getUniqueId(), fresh);
    return fresh;
  }

  private InMemoryAzure.Builder builder(ExtensionContext context) {
    return settings != null
        ? settings.get()
        : annotation(context)
            .map(InMemoryAzureExtension::annotated)
            .orElseGet(InMemoryAzure::builder);
  }

  private static Optional<GalleryTest> annotation(ExtensionContext context) {
    Optional<GalleryTest> found =
        context
            .getElement()
            .flatMap(element -> AnnotationSupport.findAnnotation(element, GalleryTest.class));
    return found.or(() -> context.getParent().flatMap(InMemoryAzureExtension::annotation));
  }

  private static InMemoryAzure.Builder annotated(GalleryTest settings) {
    InMemoryAzure.Builder builder = InMemoryAzure.builder().profile(settings.profile());
    for (String subscription : settings.subscriptions()) {
      builder.subscription(subscription);
    }
    return settings.startTime().isEmpty()
        ? builder
        : builder.time(Timeline.virtual(instant(settings.startTime())));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new ExtensionConfigurationException(
          "@GalleryTest's startTime must be like 2025-06-01T00:00:00Z: " + text, e);
    }
  }

  /** Shows the journal's end if the test failed. */
  @Override
  public void afterEach(ExtensionContext context) {
    Optional<Throwable> failure =
        context.getExecutionException().filter(e -> !(e instanceof TestAbortedException));
    if (failure.isPresent()
        && context.getStore(NAMESPACE).get(context.getUniqueId()) instanceof TestCloud used) {
      show(context, failure.get(), used.azure());
    }
  }

  private static void show(ExtensionContext context, Throwable failure, InMemoryAzure azure) {
    JournalTail tail = JournalTail.of(azure);
    context.publishReportEntry(JOURNAL, tail.text());
    failure.addSuppressed(tail);
  }
}
