package io.meshwork.catalog.dataset;

import io.meshwork.catalog.bulk.BulkTarget;
import io.meshwork.catalog.history.Written;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Datasets as lines of a bulk load. */
@ApplicationScoped
class DatasetBulk implements BulkTarget<DatasetDraft> {

  private final DatasetService datasets;

  DatasetBulk(DatasetService datasets) {
    this.datasets = datasets;
  }

  @Override
  public Urn.Kind kind() {
    return Urn.Kind.DATASET;
  }

  @Override
  public List<String> key() {
    return List.of("namespace", "name");
  }

  @Override
  public Class<DatasetDraft> draftType() {
    return DatasetDraft.class;
  }

  @Override
  public Written<?> put(Urn urn, DatasetDraft draft, String actor) {
    return datasets.put(urn, draft, null, actor);
  }

  @Override
  public boolean takesMany() {
    return true;
  }

  @Override
  public List<Written<DatasetView>> putAll(Map<Urn, DatasetDraft> drafts, String actor) {
    return datasets.put(
        drafts.entrySet().stream()
            .map(draft -> new Declaration(draft.getKey(), draft.getValue(), null))
            .toList(),
        actor);
  }
}
