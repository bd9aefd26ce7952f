package dev.imagegallery.inmemory.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.imagegallery.billing.Bill;
import dev.imagegallery.billing.BillLine;
import dev.imagegallery.billing.Prices;
import dev.imagegallery.inmemory.InMemoryAzure;
import dev.imagegallery.internal.json.Json;
import dev.imagegallery.transport.TransportResponse;
import java.time.DateTimeException;
import java.time.Instant;

/** {@code /_emulator/prices} and {@code /_emulator/bill}. */
final class BillCalls {

  private final InMemoryAzure azure;

  BillCalls(InMemoryAzure azure) {
    this.azure = azure;
  }

  TransportResponse setPrices(ControlRequest request) {
    ObjectNode body = request.body("currency", "storagePerGbMonth", "egressPerGb");
    try {
      azure.setPrices(Prices.parse(Json.print(body)));
    } catch (IllegalArgumentException e) {
      throw Refusal.badRequest("There are no such prices: " + e.getMessage());
    }
    return JsonAnswer.of(200, body);
  }

  /** Without times: of all that was used since the beginning. */
  TransportResponse bill(ControlRequest request) {
    Instant from = time(request, "from", Instant.MIN);
    Instant to = time(request, "to", Instant.MAX);
    if (to.isBefore(from)) {
      throw Refusal.badRequest("'to' is before 'from'.");
    }
    return JsonAnswer.of(
        200,
        toJson(
            request
                .query("subscriptionId")
                .map(subscription -> azure.bill(subscription, from, to))
                .orElseGet(() -> azure.bill(from, to))));
  }

  private static Instant time(ControlRequest request, String name, Instant usual) {
    try {
      return request.query(name).map(Instant::parse).orElse(usual);
    } catch (DateTimeException e) {
      throw Refusal.badRequest("'" + name + "' must be a time such as 2024-01-01T00:00:00Z.");
    }
  }

  private static ObjectNode toJson(Bill bill) {
    ObjectNode answer = Json.object().put("currency", bill.currency()).put("total", bill.total());
    ArrayNode lines = answer.putArray("lines");
    bill.lines().forEach(line -> lines.add(toJson(line)));
    return bill.pricesInvented() ? answer.put("pricesInvented", true) : answer;
  }

  private static ObjectNode toJson(BillLine line) {
    return Json.object()
        .put("resourceId", line.resourceId().text())
        .put("region", line.region().name())
        .put("meter", line.meter().toString())
        .put("quantity", line.quantity())
        .put("unit", line.unit())
        .put("amount", line.amount());
  }
}
