package io.meshwork.catalog.odps;

import static io.meshwork.catalog.odps.OdpsPorts.text;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshwork.catalog.domain.DomainService;
import io.meshwork.catalog.history.Written;
import io.meshwork.catalog.product.ContractRef;
import io.meshwork.catalog.product.InputPort;
import io.meshwork.catalog.product.Lifecycle;
import io.meshwork.catalog.product.Link;
import io.meshwork.catalog.product.OutputPort;
import io.meshwork.catalog.product.ProductDraft;
import io.meshwork.catalog.product.ProductService;
import io.meshwork.catalog.product.ProductView;
import io.meshwork.catalog.team.TeamService;
import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes products in from ODPS and gives them out. What a product has no place for is kept whole
 * under the custom property {@value #KEPT}, and goes out again. What it asks of products are
 * transactions of their own: one that finds nothing must not undo the next.
 */
@ApplicationScoped
public class OdpsService {

  static final String KEPT = "odps";
  private static final int MAX_PURPOSE = 500;

  private final ProductService products;
  private final TeamService teams;
  private final DomainService domains;
  private final ObjectMapper json;

  OdpsService(
      ProductService products, TeamService teams, DomainService domains, ObjectMapper json) {
    this.products = products;
    this.teams = teams;
    this.domains = domains;
    this.json = json;
  }

  /**
   * Creates the product, or replaces what the document says of it.
   *
   * @param owner name of the owning team; null to leave it; a new product then belongs to the
   *     document's team, or to the domain's if there is none of that name
   */
  Written<ProductView> put(
      Urn urn, JsonNode document, @Nullable String owner, @Nullable Long expected, String actor) {
    return products.take(urn, draft(urn, document, known(urn), owner), expected, actor);
  }

  /**
   * The product as a document of ODPS 1.0.0. Input ports without a contract have no place there.
   */
  ObjectNode get(Urn urn) {
    ProductView product = products.get(urn);
    JsonNode kept = json.valueToTree(product.customProperties().get(KEPT));
    ObjectNode out = kept.isObject() ? (ObjectNode) kept.deepCopy() : json.createObjectNode();
    out.put("apiVersion", OdpsReader.CURRENT).put("kind", "DataProduct");
    if (!out.has("id")) {
      out.put("id", product.urn());
    }
    out.put("name", product.title())
        .put("version", product.version())
        .put("status", product.lifecycle().word())
        .put("domain", product.domain());
    if (!product.purpose().isEmpty()) {
      out.withObject("/description").put("purpose", product.purpose());
    }
    out.set("tags", json.valueToTree(product.tags()));
    ArrayNode inputs = out.putArray("inputPorts");
    Map<String, JsonNode> before = OdpsPorts.named(kept.path("inputPorts"));
    product.inputPorts().stream()
        .filter(port -> port.contract() != null)
        .forEach(port -> inputs.add(port(before.get(port.name()), port.name(), port.contract())));
    ArrayNode outputs = out.putArray("outputPorts");
    Map<String, JsonNode> offered = OdpsPorts.named(kept.path("outputPorts"));
    for (OutputPort port : product.outputPorts()) {
      ObjectNode told = port(offered.get(port.name()), port.name(), port.contract());
      put(told, "description", port.description());
      put(told, "type", port.type());
      outputs.add(told);
    }
    ArrayNode custom = out.putArray("customProperties");
    product
        .customProperties()
        .forEach(
            (name, value) -> {
              if (!name.equals(KEPT)) {
                custom.addObject().put("property", name).set("value", json.valueToTree(value));
              }
            });
    return out;
  }

  private ObjectNode port(@Nullable JsonNode before, String name, @Nullable ContractRef contract) {
    ObjectNode port = before == null ? json.createObjectNode() : (ObjectNode) before.deepCopy();
    if (before == null) {
      port.put("name", name).put("version", "1.0.0");
    }
    put(port, "contractId", contract == null ? "" : contract.id());
    return port;
  }

  private static void put(ObjectNode object, String key, String value) {
    if (value.isEmpty()) {
      object.remove(key);
    } else {
      object.put(key, value);
    }
  }

  private @Nullable ProductView known(Urn urn) {
    try {
      return products.get(urn);
    } catch (Failure failure) {
      if (failure.code() == ErrorCode.NOT_FOUND) {
        return null;
      }
      throw failure;
    }
  }

  private ProductDraft draft(
      Urn urn, JsonNode document, @Nullable ProductView known, @Nullable String owner) {
    JsonNode about = document.path("description");
    String purpose = Objects.requireNonNullElse(text(about, "purpose"), "");
    var texts = new ArrayList<String>();
    if (purpose.length() > MAX_PURPOSE) {
      texts.add(purpose);
    }
    for (String key : List.of("limitations", "usage")) {
      String text = text(about, key);
      if (text != null) {
        texts.add(text);
      }
    }
    String name = text(document, "name");
    return new ProductDraft(
        name == null ? text(document, "id") : name,
        purpose.length() > MAX_PURPOSE ? "" : purpose,
        String.join("\n\n", texts),
        owner(urn, document, known, owner),
        known == null ? null : known.manager(),
        lifecycle(document),
        document.has("version") || known == null ? text(document, "version") : known.version(),
        known == null ? null : known.successor(),
        known == null ? null : known.sunset(),
        texts(document.path("tags")),
        known == null ? null : known.terms(),
        links(document),
        inputs(document),
        outputs(document, known),
        known == null ? null : known.slos(),
        custom(document));
  }

  private @Nullable String owner(
      Urn urn, JsonNode document, @Nullable ProductView known, @Nullable String owner) {
    if (owner != null) {
      return owner;
    }
    if (known != null) {
      return known.owner();
    }
    String team = text(document.path("team"), "name");
    return team != null && teams.exists(team) ? team : domains.owner(urn.first()).orElse(team);
  }

  private static Lifecycle lifecycle(JsonNode document) {
    String status = document.path("status").asText().toLowerCase(Locale.ROOT);
    return Arrays.stream(Lifecycle.values())
        .filter(lifecycle -> lifecycle.word().equals(status))
        .findFirst()
        .orElse(Lifecycle.DRAFT);
  }

  private static List<Link> links(JsonNode document) {
    var links = new ArrayList<Link>();
    document
        .path("authoritativeDefinitions")
        .forEach(one -> links.add(new Link(text(one, "type"), text(one, "url"))));
    document
        .path("support")
        .forEach(one -> links.add(new Link(text(one, "channel"), text(one, "url"))));
    return links.stream().filter(link -> link.url().matches("(?s)(https?|mailto):.+")).toList();
  }

  private static List<InputPort> inputs(JsonNode document) {
    var ports = new ArrayList<InputPort>();
    OdpsPorts.named(document.path("inputPorts"))
        .forEach(
            (name, port) ->
                ports.add(
                    new InputPort(
                        name, text(port, "description"), null, null, null, contract(port))));
    return ports;
  }

  /** Of which datasets a port gives, ODPS says nothing, so that stays. */
  private static List<OutputPort> outputs(JsonNode document, @Nullable ProductView known) {
    var datasets = new LinkedHashMap<String, List<String>>();
    if (known != null) {
      known.outputPorts().forEach(port -> datasets.put(port.name(), port.datasets()));
    }
    var ports = new ArrayList<OutputPort>();
    OdpsPorts.named(document.path("outputPorts"))
        .forEach(
            (name, port) ->
                ports.add(
                    new OutputPort(
                        name,
                        text(port, "description"),
                        text(port, "type"),
                        datasets.get(name),
                        contract(port))));
    return ports;
  }

  private static @Nullable ContractRef contract(JsonNode port) {
    String id = text(port, "contractId");
    return id == null ? null : new ContractRef(id, null);
  }

  private Map<String, Object> custom(JsonNode document) {
    var custom = new LinkedHashMap<String, Object>();
    document
        .path("customProperties")
        .forEach(
            one ->
                custom.put(
                    one.path("property").asText(),
                    json.convertValue(one.path("value"), Object.class)));
    custom.put(KEPT, json.convertValue(document, new TypeReference<Map<String, Object>>() {}));
    return custom;
  }

  private static List<String> texts(JsonNode list) {
    var texts = new ArrayList<String>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
