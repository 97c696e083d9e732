package io.meshwork.quality.report;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** What the tools' reports do not tell, and their senders need not then. */
@ConfigMapping(prefix = "meshwork.quality.reports")
interface ReportConfig {

  /** By the name that the tools have for a data source; for dbt, the name of the project. */
  Map<String, DataSource> dataSources();

  /** Where a data source is. */
  interface DataSource {

    /** As OpenLineage names it, such as {@code postgres://db:5432}. */
    String namespace();

    /** What comes before the names of tables, such as {@code shop.public}. */
    Optional<String> prefix();
  }
}
