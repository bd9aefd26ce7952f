package dev.imagegallery.internal.inventory;

import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.internal.call.Operation;
import dev.imagegallery.internal.codec.PageBody;
import dev.imagegallery.inventory.InventoryItem;
import dev.imagegallery.inventory.InventoryItem.FoundDefinition;
import dev.imagegallery.inventory.InventoryItem.FoundGallery;
import dev.imagegallery.inventory.InventoryItem.FoundVersion;
import dev.imagegallery.models.Gallery;
import dev.imagegallery.models.GalleryId;
import dev.imagegallery.models.ImageDefinition;
import dev.imagegallery.models.ImageDefinitionId;
import dev.imagegallery.models.ImageVersion;
import dev.imagegallery.models.ImageVersionId;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page to be fetched.
 *
 * @param of in which subscription; {@code null} for the list of subscriptions itself
 * @param scope whose content it is; {@code null} likewise
 * @param page the request, given the link of the page before
 * @param link the link to this page; {@code null} for the first
 */
record Listing(
    @Nullable Subscription of,
    @Nullable ResourceId scope,
    Function<@Nullable String, Operation<Fetched>> page,
    @Nullable String link) {

  /**
   * What a page holds.
   *
   * @param items what was found
   * @param inside the lists that hang on it
   * @param subscriptions how many subscriptions it lists
   * @param nextLink the next page; {@code null} on the last
   */
  record Fetched(
      List<InventoryItem> items,
      List<Listing> inside,
      int subscriptions,
      @Nullable String nextLink) {}

  Operation<Fetched> operation() {
    return page.apply(link);
  }

  Listing next(String nextLink) {
    return new Listing(of, scope, page, nextLink);
  }

  static Listing subscriptions(Catalog catalog) {
    return new Listing(
        null,
        null,
        link ->
            catalog
                .subscriptions()
                .page("/subscriptions", link)
                .map(
                    body ->
                        new Fetched(
                            List.of(),
                            body.items().stream().map(s -> galleries(catalog, s)).toList(),
                            body.items().size(),
                            body.nextLink())),
        null);
  }

  private static Listing galleries(Catalog catalog, Subscription in) {
    ResourceId scope = new ResourceId("/subscriptions/" + in.subscriptionId());
    return new Listing(
        in,
        scope,
        link ->
            catalog
                .galleries()
                .page(scope + "/providers/Microsoft.Compute/galleries", link)
                .map(body -> galleries(catalog, in, body)),
        null);
  }

  private static Fetched galleries(Catalog catalog, Subscription in, PageBody<Gallery> body) {
    List<InventoryItem> items = new ArrayList<>();
    List<Listing> inside = new ArrayList<>();
    for (Gallery gallery : body.items()) {
      GalleryId id = id(gallery.id(), GalleryId::of);
      items.add(new FoundGallery(in, id, gallery));
      inside.add(
          new Listing(
              in,
              id.resourceId(),
              link ->
                  catalog
                      .definitions()
                      .page(id + "/images", link)
                      .map(definitions -> definitions(catalog, in, definitions)),
              null));
    }
    return new Fetched(items, inside, 0, body.nextLink());
  }

  private static Fetched definitions(
      Catalog catalog, Subscription in, PageBody<ImageDefinition> body) {
    List<InventoryItem> items = new ArrayList<>();
    List<Listing> inside = new ArrayList<>();
    for (ImageDefinition definition : body.items()) {
      ImageDefinitionId id = id(definition.id(), ImageDefinitionId::of);
      items.add(new FoundDefinition(in, id, definition));
      inside.add(
          new Listing(
              in,
              id.resourceId(),
              link ->
                  catalog
                      .versions()
                      .page(id + "/versions", link)
                      .map(versions -> versions(in, versions)),
              null));
    }
    return new Fetched(items, inside, 0, body.nextLink());
  }

  private static Fetched versions(Subscription in, PageBody<ImageVersion> body) {
    List<InventoryItem> items = new ArrayList<>();
    for (ImageVersion version : body.items()) {
      items.add(new FoundVersion(in, id(version.id(), ImageVersionId::of), version));
    }
    return new Fetched(items, List.of(), 0, body.nextLink());
  }

  private static <I> I id(@Nullable ResourceId id, Function<ResourceId, I> typed) {
    if (id == null) {
      throw new MalformedResponseException("a listed resource without an id", "$.value[].id", null);
    }
    try {
      return typed.apply(id);
    } catch (IllegalArgumentException e) {
      throw new MalformedResponseException("a listed resource of another type", "$.value[].id", e);
    }
  }
}
