package io.meshwork.quality.sla;

import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The promises of all contracts, as rows. */
@ApplicationScoped
class Slas {

  private static final String INSERT = "INSERT INTO sla VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String OF_CONTRACT =
      "SELECT * FROM sla WHERE contract = ? ORDER BY position";
  private static final String OF_DATASET =
      "SELECT * FROM sla WHERE datasets @> ARRAY[?::text] ORDER BY contract, position";
  private static final String OF_PRODUCT =
      """
      SELECT * FROM sla WHERE EXISTS (
        SELECT 1 FROM unnest(datasets) AS dataset
        JOIN product_port ON product_port.dataset_key = md5(dataset)::uuid
        WHERE product_port.product = ?)
      ORDER BY contract, position
      """;

  private final DataSource dataSource;

  Slas(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** From now on {@code contract} promises exactly this. */
  void replace(Urn contract, List<Sla> slas) {
    try (Connection connection = dataSource.getConnection();
        var delete = connection.prepareStatement("DELETE FROM sla WHERE contract = ?");
        var insert = connection.prepareStatement(INSERT)) {
      delete.setString(1, contract.toString());
      delete.executeUpdate();
      for (int i = 0; i < slas.size(); i++) {
        set(insert, contract, i, slas.get(i));
        insert.setArray(11, connection.createArrayOf("text", slas.get(i).datasets().toArray()));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException failed) {
      throw new IllegalStateException("SLAs cannot be written", failed);
    }
  }

  /** Those of a contract, those about a dataset, or about any that a product offers. */
  List<Sla> of(Urn urn) {
    String select =
        switch (urn.kind()) {
          case CONTRACT -> OF_CONTRACT;
          case PRODUCT -> OF_PRODUCT;
          default -> OF_DATASET;
        };
    try (Connection connection = dataSource.getConnection();
        var statement = connection.prepareStatement(select)) {
      statement.setString(1, urn.toString());
      ResultSet rows = statement.executeQuery();
      var slas = new ArrayList<Sla>();
      while (rows.next()) {
        slas.add(read(rows));
      }
      return slas;
    } catch (SQLException failed) {
      throw new IllegalStateException("SLAs cannot be read", failed);
    }
  }

  private static void set(PreparedStatement insert, Urn contract, int position, Sla sla)
      throws SQLException {
    insert.setString(1, contract.toString());
    insert.setInt(2, position);
    insert.setString(3, sla.property());
    insert.setString(4, sla.value());
    insert.setString(5, sla.valueExt());
    insert.setString(6, sla.unit());
    insert.setString(7, sla.element());
    insert.setString(8, sla.driver());
    insert.setString(9, sla.description());
    insert.setString(10, sla.schedule());
  }

  private static Sla read(ResultSet row) throws SQLException {
    return new Sla(
        row.getString("contract"),
        row.getString("property"),
        row.getString("value"),
        row.getString("value_ext"),
        row.getString("unit"),
        row.getString("element"),
        row.getString("driver"),
        row.getString("description"),
        row.getString("schedule"),
        List.of((String[]) row.getArray("datasets").getArray()));
  }
}
