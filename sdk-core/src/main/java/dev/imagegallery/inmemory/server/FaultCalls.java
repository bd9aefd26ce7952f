package dev.imagegallery.inmemory.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.inmemory.Fault;
import dev.imagegallery.inmemory.Faults;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.transport.TransportResponse;

/** {@code /_emulator/faults}: what goes wrong on purpose. */
final class FaultCalls {

  private final Faults faults;

  FaultCalls(Faults faults) {
    this.faults = faults;
  }

  TransportResponse add(ControlRequest request) {
    ObjectNode body = request.body("when", "then");
    try {
      String id = faults.add(Fault.parse(Json.print(body)));
      return JsonAnswer.of(201, Json.object().put("id", id));
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("That is no fault: " + e.getMessage());
    }
  }

  TransportResponse list(ControlRequest request) {
    ObjectNode answer = Json.object();
    ArrayNode all = answer.putArray("faults");
    for (Faults.Entry entry : faults.entries()) {
      ObjectNode one = all.addObject().put("id", entry.id());
      one.put("met", entry.met()).put("befell", entry.befell());
      one.setAll((ObjectNode) Json.read(entry.fault().toString()));
    }
    return JsonAnswer.of(200, answer);
  }

  TransportResponse clear(ControlRequest request) {
    faults.clear();
    return JsonAnswer.noContent();
  }

  TransportResponse remove(ControlRequest request) {
    String id = request.lastSegment();
    if (!faults.remove(id)) {
      throw new Refusal(404, "NotFound", "There is no fault " + id + ".");
    }
    return JsonAnswer.noContent();
  }
}
