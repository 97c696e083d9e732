package io.meshwork.catalog.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SchemaVersions implements PanacheRepository<SchemaVersion> {

  static final String DECLARED = "declared";

  private static final String ADD =
      """
      INSERT INTO dataset_schema (dataset_id, source, version, columns, since)
      SELECT ?, ?, coalesce(max(version), 0) + 1, ?::jsonb, ?
      FROM dataset_schema WHERE dataset_id = ? AND source = ?
      """;

  private final DataSource dataSource;
  private final ObjectMapper json;

  SchemaVersions(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  /** Adds a version of each of {@code changed}, which the caller has locked. */
  void add(Collection<Dataset> changed, String source, Instant now) {
    try (Connection connection = dataSource.getConnection();
        var add = connection.prepareStatement(ADD)) {
      for (Dataset dataset : changed) {
        long id = Objects.requireNonNull(dataset.id());
        add.setLong(1, id);
        add.setString(2, source);
        add.setString(3, json.writeValueAsString(dataset.columnsBy(source)));
        add.setObject(4, now.atOffset(ZoneOffset.UTC));
        add.setLong(5, id);
        add.setString(6, source);
        add.addBatch();
      }
      add.executeBatch();
    } catch (SQLException failed) {
      throw new IllegalStateException("Schemas could not be written", failed);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Columns are always JSON", impossible);
    }
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
