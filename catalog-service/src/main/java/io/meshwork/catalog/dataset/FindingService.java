package io.meshwork.catalog.dataset;

import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Takes in what lineage, imports and connectors find of datasets. */
@ApplicationScoped
@Transactional
public class FindingService {

  private final Datasets datasets;
  private final DatasetRevisions revisions;
  private final ChangeLog changes;

  FindingService(Datasets datasets, DatasetRevisions revisions, ChangeLog changes) {
    this.datasets = datasets;
    this.revisions = revisions;
    this.changes = changes;
  }

  /** What became of what was found. */
  public enum Effect {
    CREATED,
    UPDATED,
    UNCHANGED
  }

  /**
   * Takes in what was found of a dataset, which may be new to the catalog. Limits are those of
   * {@link ColumnDraft} and {@link DatasetDraft}; whoever finds more leaves it out.
   *
   * @param actor who found it
   */
  public Effect find(Finding finding, String actor) {
    Urn urn = finding.urn();
    changes.lock(urn);
    Dataset dataset = datasets.row(urn).orElseGet(() -> Dataset.named(urn));
    if (dataset.isFoundAs(finding)) {
      return Effect.UNCHANGED;
    }
    Effect effect = dataset.exists() ? Effect.UPDATED : Effect.CREATED;
    List<ColumnDraft> before =
        dataset.reports.of(finding.source()).map(Report::columns).orElse(List.of());
    dataset.find(finding, changes.now());
    if (finding.columns().equals(before)) {
      revisions.make(dataset, actor);
    } else {
      revisions.make(dataset, actor, finding.source());
    }
    return effect;
  }

  /**
   * Marks a dataset as gone that {@code source} found before and no longer does. Nothing is
   * deleted.
   *
   * @return whether that is news
   */
  public boolean lose(Urn urn, Source source, String actor) {
    changes.lock(urn);
    return datasets
        .row(urn)
        .filter(Dataset::exists)
        .filter(dataset -> dataset.lose(source, changes.now()))
        .map(dataset -> revisions.make(dataset, actor))
        .isPresent();
  }
}
