package dev.imagegallery.junit;

import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.Profile;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test an emulated cloud of its own, as parameters:
 *
 * <pre>{@code
 * @GalleryTest(startTime = "2025-06-01T00:00:00Z")
 * class RetirementTest {
 *   @Test
 *   void oldVersions_go(InMemoryAzure azure, ImageGallerySdk sdk, VirtualTimeline time) {
 *     sdk.resourceGroups().create(sdk.resourceGroup("rg"), inEastUs);
 *     time.advance(Duration.ofDays(90));
 *     assertTrue(azure.journal().entries().size() > 0);
 *   }
 * }
 * }</pre>
 *
 * <p>On a class it is for all its tests, those of nested classes included; on a method, or a nested
 * class, it wins over the one further out. See {@link InMemoryAzureExtension} for what can be a
 * parameter.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@ExtendWith(InMemoryAzureExtension.class)
public @interface GalleryTest {

  /** The rules that the cloud follows. */
  Profile profile() default Profile.CURRENT;

  /**
   * The ids of its subscriptions, of which the SDK uses the first; {@link
   * InMemoryAzure#DEFAULT_SUBSCRIPTION} unless set.
   */
  String[] subscriptions() default {};

  /** When its virtual clock starts, in ISO 8601; {@link InMemoryAzure#DEFAULT_START} unless set. */
  String startTime() default "";
}
