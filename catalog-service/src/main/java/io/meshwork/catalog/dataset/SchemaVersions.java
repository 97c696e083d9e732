package io.meshwork.catalog.dataset;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SchemaVersions implements PanacheRepository<SchemaVersion> {

  static final String DECLARED = "declared";

  /** Adds a version. The caller has locked the dataset. */
  void add(Dataset dataset, String source, List<ColumnDraft> columns, Instant now) {
    long datasetId = Objects.requireNonNull(dataset.id());
    var version = new SchemaVersion();
    version.datasetId = datasetId;
    version.source = source;
    version.version =
        find("datasetId = ?1 and source = ?2 order by version desc", datasetId, source)
                .firstResultOptional()
                .map(last -> last.version)
                .orElse(0)
            + 1;
    version.columns = columns;
    version.since = now;
    persist(version);
  }

  /** Those of one dataset, the latest first. */
  List<SchemaVersion> of(Dataset dataset, @Nullable String source, long before, int limit) {
    Long datasetId = dataset.id();
    return source == null
        ? find("datasetId = ?1 and id < ?2 order by id desc", datasetId, before)
            .page(0, limit)
            .list()
        : find(
                "datasetId = ?1 and id < ?2 and source = ?3 order by id desc",
                datasetId,
                before,
                source)
            .page(0, limit)
            .list();
  }
}
