package dev.imagegallery.survival;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.AsyncPaged;
import dev.imagegallery.ImageGallerySdk;
import dev.imagegallery.Paged;
import dev.imagegallery.error.GalleryException;
import dev.imagegallery.inmemory.Fault;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.inmemory.JournalEntry;
import dev.imagegallery.internal.call.CallPipeline;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.operation.Poller;
import dev.imagegallery.time.VirtualTimeline;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What became of one operation, and of the service.
 *
 * @param result what it gave, without what differs from run to run; {@code null} if it failed
 * @param failure what it threw; {@code null} if it succeeded
 * @param again what it gave when it was called again undisturbed, if that is what its caller does
 *     who was left half-way; else {@code null}
 * @param state what the service holds once all that runs has ended
 * @param took how long it took, on the cloud's timeline
 * @param struck the methods of the requests that a fault befell
 * @param arrived the methods of the requests that were answered
 * @param script the faults, for messages
 * @param journal what happened, for messages
 */
record Run(
    String result,
    GalleryException failure,
    String again,
    String state,
    Duration took,
    List<String> struck,
    List<String> arrived,
    String script,
    List<JournalEntry> journal) {

  private static final Pattern TIMES =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");
  private static final Pattern GUIDS =
      Pattern.compile("[0-9a-fA-F]{8}(-?[0-9a-fA-F]{4}){3}-?[0-9a-fA-F]{12}");

  private static final Pattern DURATIONS = Pattern.compile("PT(\\d+(\\.\\d+)?[HMS])+");

  /** Most resources are the same in all runs. */
  private static final Map<String, String> NORMAL = new ConcurrentHashMap<>();

  /** Through which face of the SDK. */
  enum Face {
    SYNC,
    ASYNC
  }

  static Run of(InMemoryAzure azure, Stand stand, Line line, Face face, Fault... faults) {
    for (Fault fault : faults) {
      azure.faults().add(fault);
    }
    Instant start = azure.timeline().now();
    String result = null;
    GalleryException failure = null;
    try {
      result = normal(String.valueOf(call(stand, line, face)));
    } catch (GalleryException e) {
      failure = e;
    }
    Duration took = Duration.between(start, azure.timeline().now());
    String script = azure.faults().toString();
    azure.faults().clear();
    List<JournalEntry> journal = azure.journal().entries();
    ((VirtualTimeline) azure.timeline()).advance(Duration.ofHours(1));
    String again =
        failure == null || line.again() == null
            ? null
            : normal(String.valueOf(line.again().apply(stand)));
    ((VirtualTimeline) azure.timeline()).advance(Duration.ofHours(24));
    return new Run(
        result,
        failure,
        again,
        state(azure),
        took,
        methods(journal, "fault"),
        methods(journal, "request"),
        script,
        journal);
  }

  private static Object call(Stand stand, Line line, Face face) {
    return face == Face.SYNC ? ended(line.sync().apply(stand)) : endedAsync(line, stand.sdk());
  }

  private static Object ended(Object answer) {
    if (answer instanceof Poller<?> poller) {
      return poller.await();
    }
    return answer instanceof Paged<?> paged ? paged.toList() : answer;
  }

  private static Object endedAsync(Line line, ImageGallerySdk sdk) {
    try {
      Object answer = line.async().apply(sdk.async());
      if (answer instanceof AsyncPaged<?> paged) {
        return paged.toList().join();
      }
      Object value = ((CompletableFuture<?>) answer).join();
      return value instanceof Poller<?> poller ? poller.result().join() : value;
    } catch (CompletionException e) {
      if (CallPipeline.unwrap(e) instanceof GalleryException failure) {
        throw failure;
      }
      throw e;
    }
  }

  private static List<String> methods(List<JournalEntry> journal, String kind) {
    return journal.stream()
        .filter(entry -> entry.kind().equals(kind))
        .map(JournalEntry::method)
        .toList();
  }

  private static String state(InMemoryAzure azure) {
    StringBuilder state = new StringBuilder();
    JsonNode snapshot = Json.read(azure.snapshot());
    for (JsonNode resource : snapshot.path("resources")) {
      state.append(NORMAL.computeIfAbsent(Json.print(resource), Run::normalResource)).append('\n');
    }
    return state.append(snapshot.path("uploadedBlobs")).toString();
  }

  private static String normalResource(String json) {
    ObjectNode resource = (ObjectNode) Json.read(json);
    resource.remove("hidden"); // what the emulator alone knows
    return normal(Json.print(sorted(resource)));
  }

  /** The order of members says nothing. */
  private static JsonNode sorted(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode sorted = Json.object();
      TreeSet<String> names = new TreeSet<>();
      object.fieldNames().forEachRemaining(names::add);
      names.forEach(name -> sorted.set(name, sorted(object.get(name))));
      return sorted;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = Json.array();
      array.forEach(item -> copy.add(sorted(item)));
      return copy;
    }
    return node;
  }

  private static String normal(String raw) {
    String text = DURATIONS.matcher(raw).replaceAll("DURATION");
    return GUIDS.matcher(TIMES.matcher(text).replaceAll("TIME")).replaceAll("GUID");
  }

  /** How often a POST was taken. */
  long effectivePosts() {
    return journal.stream()
        .filter(entry -> entry.kind().equals("request") && entry.method().equals("POST"))
        .filter(entry -> entry.status() < 400)
        .count();
  }

  /** For a test that fails. */
  String describe() {
    StringBuilder text = new StringBuilder("\nscript:\n").append(script).append("\njournal:\n");
    journal.forEach(entry -> text.append(entry).append('\n'));
    return text.append("result: ").append(result).append("\nfailure: ").append(failure).toString();
  }
}
