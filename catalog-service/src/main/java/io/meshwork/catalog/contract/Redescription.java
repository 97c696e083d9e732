package io.meshwork.catalog.contract;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meshwork.catalog.contract.diff.Difference;
import io.meshwork.catalog.contract.diff.Kind;
import io.meshwork.catalog.dataset.ColumnDraft;
import io.meshwork.catalog.document.DocumentText;
import io.meshwork.catalog.odcs.DataContract;
import io.meshwork.catalog.odcs.OdcsReader;
import io.meshwork.catalog.odcs.SchemaObject;
import io.meshwork.platform.urn.Urn;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The next version of a contract, in which one of its datasets has other columns. */
final class Redescription {

  private static final int NEW = -1;

  private final DataContract inForce;
  private final Urn dataset;

  private Redescription(DataContract inForce, Urn dataset) {
    this.inForce = inForce;
    this.dataset = dataset;
  }

  /** The document of that version; nothing if there is nothing to say, or no place to say it. */
  static Optional<ContractDocument> of(
      DataContract inForce, boolean isJson, Urn dataset, List<ColumnDraft> columns) {
    if (inForce.apiVersion().startsWith("v2")) {
      return Optional.empty();
    }
    var redescription = new Redescription(inForce, dataset);
    OptionalInt place = redescription.place();
    return place.isEmpty()
        ? Optional.empty()
        : redescription
            .next(place.getAsInt(), columns)
            .map(next -> new ContractDocument(DocumentText.write(next, isJson), isJson));
  }

  private Optional<ObjectNode> next(int place, List<ColumnDraft> columns) {
    ObjectNode document = inForce.document().deepCopy();
    ObjectNode object =
        place == NEW
            ? document.withArray("schema").addObject().put("name", dataset.second())
            : (ObjectNode) document.path("schema").path(place);
    ArrayNode properties = Properties.of(columns, object.path("properties"));
    object.set("properties", properties);
    Difference difference = Difference.between(inForce, OdcsReader.understand(document));
    if (difference.verdict() == Kind.NONE) {
      return Optional.empty();
    }
    document.put("version", difference.asks().raise(inForce.version()));
    return Optional.of(document);
  }

  /** Which of the contract's objects the dataset is; the only one, if no server tells. */
  private OptionalInt place() {
    List<SchemaObject> objects = inForce.schema();
    if (objects.isEmpty()) {
      return OptionalInt.of(NEW);
    }
    OptionalInt named =
        IntStream.range(0, objects.size()).filter(i -> isOnAServer(objects.get(i))).findFirst();
    boolean isTold =
        objects.stream()
            .anyMatch(
                object ->
                    inForce.servers().stream()
                        .anyMatch(server -> server.dataset(object).isPresent()));
    return named.isPresent() || isTold || objects.size() > 1 ? named : OptionalInt.of(0);
  }

  private boolean isOnAServer(SchemaObject object) {
    return inForce.servers().stream()
        .anyMatch(server -> server.dataset(object).filter(dataset::equals).isPresent());
  }
}
