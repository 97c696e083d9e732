package io.meshwork.catalog.dataset;

import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.contracts.catalog.v1.DatasetDrifted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Through which a dataset that was changed, by whomever, becomes a new revision and is told. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DatasetRevisions {

  private final Datasets datasets;
  private final SchemaVersions schemas;
  private final Offers offers;
  private final ChangeLog changes;

  DatasetRevisions(Datasets datasets, SchemaVersions schemas, Offers offers, ChangeLog changes) {
    this.datasets = datasets;
    this.schemas = schemas;
    this.offers = offers;
    this.changes = changes;
  }

  /** The caller has locked the dataset. */
  DatasetView make(Dataset dataset, String actor) {
    return make(dataset, products(List.of(dataset)).getOrDefault(dataset.urn, List.of()), actor);
  }

  /** As {@link #make(Dataset, String)}, for several. */
  void make(List<Dataset> all, String actor) {
    var products = products(all);
    all.forEach(dataset -> make(dataset, products.getOrDefault(dataset.urn, List.of()), actor));
  }

  /** As {@link #make(Dataset, String)}, when {@code source} has other columns than before. */
  DatasetView make(Dataset dataset, String actor, Source source) {
    Instant now = changes.now();
    DatasetView view = make(dataset, actor);
    schemas.add(List.of(dataset), source.word(), now);
    return view;
  }

  /** As {@link #make(Dataset, String)}, when {@code products} are known to offer it. */
  DatasetView make(Dataset dataset, List<String> products, String actor) {
    boolean isNew = !dataset.exists();
    boolean hasDrifted = dataset.compare();
    dataset.touch(changes.now());
    datasets.persist(dataset);
    DatasetView view = DatasetView.of(dataset, products);
    var origin = new ChangeLog.Origin(dataset.toUrn(), dataset.revision(), actor);
    changes.put(isNew, origin, view, DatasetProtos.toEvent(view));
    return hasDrifted ? tellDrift(dataset, products) : view;
  }

  private DatasetView tellDrift(Dataset dataset, List<String> products) {
    dataset.touch(changes.now());
    DatasetView view = DatasetView.of(dataset, products);
    changes.tell(
        new ChangeLog.Origin(dataset.toUrn(), dataset.revision(), ChangeLog.SERVICE_ACTOR),
        view,
        "drifted",
        view.drift().isEmpty()
            ? "What is found is what was declared again."
            : "What is found differs from what was declared: "
                + view.drift().stream()
                    .limit(5)
                    .map(drift -> drift.column() + " " + drift.kind().word())
                    .collect(Collectors.joining(", ")),
        DatasetDrifted.newBuilder().setDataset(DatasetProtos.toProto(view)).build());
    return view;
  }

  private Map<String, List<String>> products(List<Dataset> all) {
    return offers.productsOffering(all.stream().map(dataset -> dataset.urn).toList());
  }
}
