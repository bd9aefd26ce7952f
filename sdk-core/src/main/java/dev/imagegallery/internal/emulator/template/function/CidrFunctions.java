package dev.imagegallery.internal.emulator.template.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.imagegallery.internal.emulator.template.language.Arguments;
import dev.imagegallery.internal.emulator.template.language.Excerpt;
import dev.imagegallery.internal.emulator.template.language.FunctionTable;
import dev.imagegallery.internal.json.Json;
import java.math.BigInteger;

/** Functions of address ranges. */
final class CidrFunctions {

  static final FunctionTable TABLE =
      FunctionTable.builder()
          .add("parseCidr", 1, 1, CidrFunctions::parseCidr)
          .add("cidrSubnet", 3, 3, CidrFunctions::cidrSubnet)
          .add("cidrHost", 2, 2, CidrFunctions::cidrHost)
          .build();

  private CidrFunctions() {}

  private static JsonNode parseCidr(Arguments arguments) {
    AddressRange range = range(arguments);
    ObjectNode parsed = Json.object();
    parsed.put("network", range.print(range.network()));
    parsed.put("netmask", range.print(range.mask()));
    if (!range.isV6()) {
      parsed.put("broadcast", range.print(range.end()));
    }
    BigInteger margin = BigInteger.valueOf(range.isV6() || range.prefix() > 30 ? 0 : 1);
    parsed.put("firstUsable", range.print(range.network().add(margin)));
    parsed.put("lastUsable", range.print(range.end().subtract(margin)));
    return parsed.put("cidr", range.prefix());
  }

  private static JsonNode cidrSubnet(Arguments arguments) {
    AddressRange range = range(arguments);
    int prefix = arguments.smallInteger(1);
    BigInteger index = BigInteger.valueOf(arguments.integer(2));
    if (prefix < range.prefix() || prefix > range.width()) {
      throw arguments.failure(
          "the new CIDR must be between '" + range.prefix() + "' and '" + range.width() + "'");
    }
    if (index.signum() < 0 || index.bitLength() > prefix - range.prefix()) {
      throw arguments.failure("the subnet index '" + index + "' is outside of the network");
    }
    BigInteger subnet = range.network().add(index.shiftLeft(range.width() - prefix));
    return TextNode.valueOf(range.print(subnet) + "/" + prefix);
  }

  private static JsonNode cidrHost(Arguments arguments) {
    AddressRange range = range(arguments);
    BigInteger index = BigInteger.valueOf(arguments.integer(1));
    BigInteger host = range.network().add(index).add(BigInteger.ONE);
    if (index.signum() < 0 || host.compareTo(range.end()) > 0) {
      throw arguments.failure("the host index '" + index + "' is outside of the network");
    }
    return TextNode.valueOf(range.print(host));
  }

  private static AddressRange range(Arguments arguments) {
    String text = arguments.text(0);
    AddressRange range = AddressRange.parse(text);
    if (range == null) {
      throw arguments.failure("'" + Excerpt.of(text) + "' is not a valid CIDR range");
    }
    return range;
  }
}
