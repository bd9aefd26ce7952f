package dev.imagegallery.internal.rest;

import dev.imagegallery.error.MalformedResponseException;
import dev.imagegallery.internal.call.Operation;
import dev.imagegallery.internal.codec.ModelReader;
import dev.imagegallery.internal.codec.ModelWriter;
import dev.imagegallery.internal.codec.PageBody;
import dev.imagegallery.internal.codec.WriteMode;
import dev.imagegallery.internal.polling.LongRunning;
import dev.imagegallery.internal.polling.LongRunning.ResourceView;
import dev.imagegallery.models.ProvisioningState;
import dev.imagegallery.models.ResourceId;
import dev.imagegallery.models.schema.ApiVersion;
import dev.imagegallery.models.schema.Schema;
import dev.imagegallery.operation.ReplicationProgress;
import dev.imagegallery.transport.TransportResponse;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The REST operations of one kind of resource, in one API version.
 *
 * @param <T> its model
 */
public final class Resources<T> {

  private static final String REPLICATION_STATUS = "&$expand=ReplicationStatus";

  private final String contract;
  private final Schema<T> schema;
  private final ApiVersion version;
  private final WriteMode mode;
  private final ResourceView<T> view;
  private final ApiVersion firstWithPatch;

  private Resources(
      String contract,
      Schema<T> schema,
      ApiVersion version,
      WriteMode mode,
      ResourceView<T> view,
      ApiVersion firstWithPatch) {
    this.contract = contract;
    this.schema = schema;
    this.version = version;
    this.mode = mode;
    this.view = view;
    this.firstWithPatch = firstWithPatch;
  }

  /**
   * A kind of resource.
   *
   * @param contract the contract's name of the operations' group, such as {@code Galleries}
   * @param state how far a resource is; {@code null} means finished
   */
  public static <T> Resources<T> of(
      String contract,
      Schema<T> schema,
      ApiVersion version,
      WriteMode mode,
      Function<T, @Nullable ProvisioningState> state) {
    ResourceView<T> view =
        new ResourceView<>(response -> ModelReader.read(schema, response.body()), state, null, "");
    return new Resources<>(contract, schema, version, mode, view, ApiVersion.V2018_06_01);
  }

  /** The same kind, watched region by region. */
  public Resources<T> watched(Function<T, ReplicationProgress> progress) {
    ResourceView<T> watched =
        new ResourceView<>(view.read(), view.state(), progress, REPLICATION_STATUS);
    return new Resources<>(contract, schema, version, mode, watched, firstWithPatch);
  }

  /** The same kind, with {@code …_Update} only from an API version on. */
  public Resources<T> patchSince(ApiVersion first) {
    return new Resources<>(contract, schema, version, mode, view, first);
  }

  /** The same kind, where members newer than the API version are sent all the same. */
  public Resources<T> lenient() {
    return new Resources<>(contract, schema, version, WriteMode.LENIENT, view, firstWithPatch);
  }

  /**
   * Checks that a request may have this body.
   *
   * @throws IllegalArgumentException if the API version does not know a member of it
   */
  public <U> void requireKnown(Schema<U> bodySchema, U model) {
    body(bodySchema, model);
  }

  /** {@code …_Get}. */
  public Operation<T> get(ResourceId id) {
    return Operation.of("GET", id.text(), version, null, view.read());
  }

  /** {@code …_Get} of a resource that may not be there. */
  public Operation<Optional<T>> find(ResourceId id) {
    return get(id).<Optional<T>>map(Optional::of).ifMissing(Optional::empty);
  }

  /** {@code …_Get} with the replication status. */
  public Operation<T> getWithReplicationStatus(ResourceId id) {
    return Operation.of("GET", id.text(), version, REPLICATION_STATUS, null, view.read());
  }

  /** {@code …_Get} with the replication status, of a resource that may not be there. */
  public Operation<Optional<T>> findWithReplicationStatus(ResourceId id) {
    return getWithReplicationStatus(id).<Optional<T>>map(Optional::of).ifMissing(Optional::empty);
  }

  /** {@code …_CreateOrUpdate} of a resource that is there at once. */
  public Operation<T> put(ResourceId id, T model) {
    return Operation.of("PUT", id.text(), version, body(schema, model), view.read());
  }

  /** {@code …_Update} of a resource that is changed at once. */
  public <U> Operation<T> patch(ResourceId id, Schema<U> updateSchema, U update) {
    return Operation.of("PATCH", id.text(), version, body(updateSchema, update), view.read());
  }

  /** {@code …_CreateOrUpdate}. */
  public LongRunning<T> create(ResourceId id, T model) {
    return running("CreateOrUpdate", "PUT", id, body(schema, model));
  }

  /**
   * {@code …_Update}.
   *
   * @throws IllegalStateException if the API version has none
   */
  public <U> LongRunning<T> update(ResourceId id, Schema<U> updateSchema, U update) {
    if (!hasPatch()) {
      throw new IllegalStateException(
          contract + "_Update needs API version " + firstWithPatch + " or later, not " + version);
    }
    return running("Update", "PATCH", id, body(updateSchema, update));
  }

  /** {@code …_Delete}. */
  public LongRunning<@Nullable Void> delete(ResourceId id) {
    return new LongRunning<>(contract + "_Delete", "DELETE", id.text(), version, null, null);
  }

  /** {@code …_Delete} of a resource that is gone at once. */
  public Operation<@Nullable Void> remove(ResourceId id) {
    return Operation.of("DELETE", id.text(), version, null, response -> null);
  }

  /** Reads something else that hangs on a resource, by its path. */
  public <X> Operation<X> read(String path, Schema<X> otherSchema) {
    return Operation.of(
        "GET", path, version, null, response -> ModelReader.read(otherSchema, response.body()));
  }

  /** An action on a resource that is done at once and answers something. */
  public <X> Operation<X> post(ResourceId id, String action, Function<TransportResponse, X> read) {
    return Operation.of("POST", id + "/" + action, version, null, read);
  }

  /** An action on a resource that is done at once and answers the resource. */
  public Operation<T> act(ResourceId id, String action) {
    return post(id, action, view.read());
  }

  /** A body in this API version. */
  public <U> byte[] body(Schema<U> bodySchema, U model) {
    return ModelWriter.write(bodySchema, model, version, mode);
  }

  /** An action on a resource that is done at once and answers nothing. */
  public Operation<@Nullable Void> post(ResourceId id, String action) {
    return Operation.of("POST", id + "/" + action, version, null, response -> null);
  }

  /** An action on a resource that answers nothing. */
  public LongRunning<@Nullable Void> action(ResourceId id, String operation, String action) {
    return new LongRunning<>(
        operationName(operation), "POST", id + "/" + action, version, null, null);
  }

  /** An action on a resource that takes a body and answers nothing. */
  public LongRunning<@Nullable Void> action(
      ResourceId id, String operation, String action, byte[] body) {
    return new LongRunning<>(
        operationName(operation), "POST", id + "/" + action, version, body, null);
  }

  /** An action on a resource that takes a body and answers something. */
  public <X> LongRunning<X> action(
      ResourceId id,
      String operation,
      String action,
      byte[] body,
      Function<TransportResponse, X> outcome) {
    return LongRunning.answering(
        operationName(operation), "POST", id + "/" + action, version, body, outcome);
  }

  /** An action that is under way. */
  public <X extends @Nullable Object> LongRunning<X> actionUnderWay(
      String operation,
      String path,
      String apiVersion,
      @Nullable Function<TransportResponse, X> outcome) {
    return LongRunning.answering(
        operationName(operation), "POST", path, new ApiVersion(apiVersion), null, outcome);
  }

  /** A {@code …_CreateOrUpdate} or {@code …_Update} that is under way. */
  public LongRunning<T> underWay(String operation, String path, String apiVersion) {
    return new LongRunning<>(
        contract + "_" + operation, "PUT", path, new ApiVersion(apiVersion), null, view);
  }

  /** Whatever is under way on a resource but its deletion. */
  public LongRunning<T> underWay(ResourceId id) {
    return underWay("CreateOrUpdate", id.text(), version.text());
  }

  /** A {@code …_Delete} that is under way. */
  public LongRunning<@Nullable Void> deletionUnderWay(ResourceId id) {
    return deletionUnderWay(id.text(), version.text());
  }

  /** A {@code …_Delete} that is under way. */
  public LongRunning<@Nullable Void> deletionUnderWay(String path, String apiVersion) {
    return new LongRunning<>(
        contract + "_Delete", "DELETE", path, new ApiVersion(apiVersion), null, null);
  }

  /** The contract's name of an operation on this kind. */
  public String operationName(String operation) {
    return contract + "_" + operation;
  }

  /**
   * A page of {@code …_List…}.
   *
   * @param nextLink the link that the page before gave; {@code null} for the first page. A page
   *     that names this link as its next is malformed
   */
  public Operation<PageBody<T>> page(String collectionPath, @Nullable String nextLink) {
    return page(collectionPath, schema, nextLink);
  }

  /**
   * A page of a {@code …_List…} that takes a query.
   *
   * @param moreQuery such as {@code &$filter=atScope()}, encoded
   */
  public Operation<PageBody<T>> page(
      String collectionPath, String moreQuery, @Nullable String nextLink) {
    Function<TransportResponse, PageBody<T>> read =
        response -> requireOnward(ModelReader.readPage(schema, response.body()), nextLink);
    return nextLink == null
        ? Operation.of("GET", collectionPath, version, moreQuery, null, read)
        : Operation.follow(nextLink, read);
  }

  /** A page of something else that hangs on a resource. */
  public <X> Operation<PageBody<X>> page(
      String collectionPath, Schema<X> itemSchema, @Nullable String nextLink) {
    Function<TransportResponse, PageBody<X>> read =
        response -> requireOnward(ModelReader.readPage(itemSchema, response.body()), nextLink);
    return nextLink == null
        ? Operation.of("GET", collectionPath, version, null, read)
        : Operation.follow(nextLink, read);
  }

  private static <T> PageBody<T> requireOnward(PageBody<T> page, @Nullable String reachedBy) {
    if (page.nextLink() != null && page.nextLink().equals(reachedBy)) {
      throw new MalformedResponseException("a page names itself as the next", "$.nextLink", null);
    }
    return page;
  }

  /** Whether the API version has {@code …_Update}. */
  public boolean hasPatch() {
    return version.isAtLeast(firstWithPatch);
  }

  private LongRunning<T> running(String operation, String method, ResourceId id, byte[] body) {
    return new LongRunning<>(contract + "_" + operation, method, id.text(), version, body, view);
  }
}
