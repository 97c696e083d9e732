package io.meshwork.quality.contract;

import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Which datasets contracts describe, as rows. */
@ApplicationScoped
class ContractDatasets {

  private static final String INSERT =
      """
      INSERT INTO contract_dataset (contract, schema_name, physical_name, server, dataset)
      SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
      ON CONFLICT DO NOTHING
      """;
  private static final String SELECT =
      """
      SELECT schema_name, physical_name, server, dataset FROM contract_dataset
      WHERE contract = ? ORDER BY schema_name, server
      """;

  private final DataSource dataSource;

  ContractDatasets(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** From now on {@code contract} describes exactly {@code datasets}. */
  void replace(Urn contract, List<ContractDataset> datasets) {
    try (Connection connection = dataSource.getConnection();
        var delete =
            connection.prepareStatement("DELETE FROM contract_dataset WHERE contract = ?");
        var insert = new RowsStatement<>(connection, INSERT, datasets)) {
      delete.setString(1, contract.toString());
      delete.executeUpdate();
      insert
          .column("text", dataset -> contract.toString())
          .column("text", ContractDataset::schema)
          .column("text", ContractDataset::physicalName)
          .column("text", ContractDataset::server)
          .column("text", dataset -> dataset.dataset().toString())
          .update();
    } catch (SQLException failed) {
      throw new IllegalStateException("A contract's datasets cannot be written", failed);
    }
  }

  List<ContractDataset> of(Urn contract) {
    try (Connection connection = dataSource.getConnection();
        var select = connection.prepareStatement(SELECT)) {
      select.setString(1, contract.toString());
      ResultSet rows = select.executeQuery();
      var datasets = new ArrayList<ContractDataset>();
      while (rows.next()) {
        datasets.add(
            new ContractDataset(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                Urn.parse(Urn.Kind.DATASET, "dataset", rows.getString(4))));
      }
      return datasets;
    } catch (SQLException failed) {
      throw new IllegalStateException("A contract's datasets cannot be read", failed);
    }
  }
}
