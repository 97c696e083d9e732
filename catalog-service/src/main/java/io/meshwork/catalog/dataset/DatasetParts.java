package io.meshwork.catalog.dataset;

import com.google.protobuf.util.Timestamps;
import io.meshwork.contracts.search.v1.SearchPart;
import io.meshwork.platform.search.PartSource;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** What search knows of datasets. */
@ApplicationScoped
@Transactional
class DatasetParts implements PartSource {

  private final Datasets datasets;
  private final Offers offers;

  DatasetParts(Datasets datasets, Offers offers) {
    this.datasets = datasets;
    this.offers = offers;
  }

  @Override
  public Urn.Kind kind() {
    return Urn.Kind.DATASET;
  }

  @Override
  public List<SearchPart> parts(List<Urn> urns) {
    // The revision is read before what it stands for. The other way round, a product declared in
    // between would lend its revision to a part without it, which no later part could correct.
    var rows = datasets.rows(urns);
    var products = offers.productsOffering(urns.stream().map(Urn::toString).toList());
    return rows.stream()
        .map(row -> part(row, DatasetView.of(row, products.getOrDefault(row.urn, List.of()))))
        .toList();
  }

  @Override
  public List<String> urnsAfter(String after, int size) {
    return datasets.urnsAfter(after, size);
  }

  private static SearchPart part(Dataset dataset, DatasetView view) {
    var part =
        SearchPart.newBuilder()
            .setUrn(view.urn())
            .setRevision(view.revision())
            .setLive(dataset.exists())
            .setName(view.name())
            .setNamespace(view.namespace())
            .setTitle(view.title())
            .setDescription(view.description())
            .addAllTags(view.tags())
            .addAllColumns(view.columns().stream().map(ColumnDraft::name).toList())
            .addAllProducts(view.products())
            .setLifecycle(view.origin().word())
            .setUpdatedAt(Timestamps.fromMillis(view.updatedAt().toEpochMilli()));
    if (view.domain() != null) {
      part.setDomain(view.domain());
    }
    return part.build();
  }
}
