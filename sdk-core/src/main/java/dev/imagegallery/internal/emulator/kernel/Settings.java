package dev.imagegallery.internal.emulator.kernel;

import dev.imagegallery.internal.emulator.region.Cloud;
import dev.imagegallery.time.Timeline;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an emulated cloud was started with.
 *
 * @param timeline its time
 * @param preview2019 whether the seed's rules hold (R7)
 * @param cloud which of the four clouds it is (R48)
 * @param tenantId the tenant of subscriptions that name none
 * @param subscriptions those it starts with
 * @param seed of everything that is made up
 * @param advanceOnPoll whether a poll of something that runs moves a virtual clock
 * @param retryAfter the {@code Retry-After} of all that runs; {@code null} for the service's own
 * @param rateLimits whether too many requests are refused (R175)
 * @param ghostChildWindow how long a child that is gone still keeps its parent (R240c)
 * @param pageSize the most items of a list's page
 * @param journalSize the most entries of the journal
 */
public record Settings(
    Timeline timeline,
    boolean preview2019,
    Cloud cloud,
    String tenantId,
    List<Subscriptions.Entry> subscriptions,
    long seed,
    boolean advanceOnPoll,
    @Nullable Duration retryAfter,
    boolean rateLimits,
    Duration ghostChildWindow,
    int pageSize,
    int journalSize) {

  /** Copies the list. */
  public Settings {
    subscriptions = List.copyOf(subscriptions);
  }
}
