package io.meshwork.catalog.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.iceberg.catalog.TableIdentifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcebergNamesTest {

  /** As OpenLineage's FilesystemDatasetUtils has them. */
  @ParameterizedTest
  @CsvSource({
    "s3://lake/w/shop/orders, s3://lake, w/shop/orders",
    "s3a://lake/w/shop/orders/, s3://lake, w/shop/orders",
    "s3n://lake, s3://lake, /",
    "gs://lake/w/a b#c, gs://lake, w/a b#c",
    "wasbs://c@account.blob.core.windows.net/w/t, wasbs://c@account.blob.core.windows.net, w/t",
    "abfss://c@account.dfs.core.windows.net/w/t, abfss://c@account.dfs.core.windows.net, /w/t",
    "hdfs://namenode:8020/w/t, hdfs://namenode:8020, /w/t",
    "file:/tmp/w/t, file, /tmp/w/t",
    "file:///tmp/w/t, file, /tmp/w/t",
    "/tmp/w/t, file, /tmp/w/t",
  })
  void aTableIsCalledByItsLocation(String location, String namespace, String name) {
    var urn =
        new IcebergNames(Optional.empty()).urn(TableIdentifier.of("shop", "orders"), location);

    assertThat(urn.first()).isEqualTo(namespace);
    assertThat(urn.second()).isEqualTo(name);
  }
}
