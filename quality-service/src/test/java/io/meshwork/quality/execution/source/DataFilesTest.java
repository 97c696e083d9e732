package io.meshwork.quality.execution.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFilesTest {

  @ParameterizedTest
  @CsvSource({
    "orders.parquet, .parquet",
    "lake/2026.01/orders.CSV.gz, .CSV.gz",
    "orders.v2.ndjson, .ndjson",
    "lake.csv/orders, ''",
    "orders, ''",
    "orders.gz, ''"
  })
  void theEndOfANameSaysTheFormat(String name, String end) {
    assertThat(DataFiles.Format.end(name)).isEqualTo(end);
    assertThat(DataFiles.Format.of(name).isPresent()).isEqualTo(!end.isEmpty());
  }
}
