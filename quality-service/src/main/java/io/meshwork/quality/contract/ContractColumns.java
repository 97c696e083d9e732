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

/** What contracts say of columns, as rows. */
@ApplicationScoped
class ContractColumns {

  private static final String INSERT =
      """
      INSERT INTO contract_column (contract, schema_name, name, type, classification, is_critical, position)
      SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bool[])
        WITH ORDINALITY
      """;
  private static final String SELECT =
      """
      SELECT schema_name, name, type, classification, is_critical FROM contract_column
      """;
  private static final String OF_SCHEMA =
      SELECT + "WHERE contract = ? AND schema_name = ? ORDER BY position";
  private static final String OF_DATASET =
      SELECT
          + """
          WHERE (contract, schema_name) IN (
            SELECT contract, schema_name FROM contract_dataset WHERE dataset = ?)
          ORDER BY contract, schema_name, position
          """;

  private final DataSource dataSource;

  ContractColumns(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** From now on {@code contract} says exactly this. */
  void replace(Urn contract, List<ContractColumn> columns) {
    try (Connection connection = dataSource.getConnection();
        var delete = connection.prepareStatement("DELETE FROM contract_column WHERE contract = ?");
        var insert = new RowsStatement<>(connection, INSERT, columns)) {
      delete.setString(1, contract.toString());
      delete.executeUpdate();
      insert
          .column("text", column -> contract.toString())
          .column("text", ContractColumn::schema)
          .column("text", ContractColumn::name)
          .column("text", ContractColumn::type)
          .column("text", ContractColumn::classification)
          .column("bool", ContractColumn::isCritical)
          .update();
    } catch (SQLException failed) {
      throw new IllegalStateException("A contract's columns cannot be written", failed);
    }
  }

  /** Those of a contract's schema, in its order. */
  List<ContractColumn> of(Urn contract, String schema) {
    return select(OF_SCHEMA, contract.toString(), schema);
  }

  /** Those of all schemas that are a dataset. */
  List<ContractColumn> of(Urn dataset) {
    return select(OF_DATASET, dataset.toString());
  }

  private List<ContractColumn> select(String sql, String... parameters) {
    try (Connection connection = dataSource.getConnection();
        var select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setString(i + 1, parameters[i]);
      }
      ResultSet rows = select.executeQuery();
      var columns = new ArrayList<ContractColumn>();
      while (rows.next()) {
        columns.add(
            new ContractColumn(
                rows.getString(1),
                rows.getString(2),
                rows.getString(3),
                rows.getString(4),
                rows.getBoolean(5)));
      }
      return columns;
    } catch (SQLException failed) {
      throw new IllegalStateException("A contract's columns cannot be read", failed);
    }
  }
}
