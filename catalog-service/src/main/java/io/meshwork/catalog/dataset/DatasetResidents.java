package io.meshwork.catalog.dataset;

import io.meshwork.catalog.domain.Residents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;

/** Datasets go where their domain goes. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class DatasetResidents implements Residents {

  /** How many are changed before they are forgotten by the session. */
  private static final int BATCH = 500;

  private final Datasets datasets;
  private final DatasetRevisions revisions;

  DatasetResidents(Datasets datasets, DatasetRevisions revisions) {
    this.datasets = datasets;
    this.revisions = revisions;
  }

  @Override
  public void moved(String from, String to, String actor) {
    List<Dataset> batch = datasets.living(from, BATCH);
    while (!batch.isEmpty()) {
      for (Dataset dataset : batch) {
        String before = Objects.requireNonNull(dataset.domain);
        dataset.domain = to + before.substring(from.length());
      }
      revisions.make(batch, actor);
      datasets.flush();
      datasets.getEntityManager().clear();
      batch = datasets.living(from, BATCH);
    }
  }
}
