package io.meshwork.catalog.dataset;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The columns of a dataset as one source had them for a while. */
@Entity
@Table(name = "dataset_schema")
class SchemaVersion {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  long datasetId;

  /** {@code declared}, or the word of a {@link Source}. */
  String source;

  int version;

  @JdbcTypeCode(SqlTypes.JSON)
  List<ColumnDraft> columns = List.of();

  Instant since;
}
