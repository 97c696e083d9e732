package io.meshwork.quality.execution.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.platform.sql.RowsStatement;
import io.meshwork.quality.execution.engine.Finding;
import io.meshwork.quality.execution.engine.Sample;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/** Rows that failed, as they may be shown. */
@ApplicationScoped
class Samples {

  private static final String INSERT =
      """
      INSERT INTO check_sample (run_id, check_name, columns, rows)
      SELECT run_id, check_name, ARRAY(SELECT jsonb_array_elements_text(columns)), rows
      FROM unnest(?::uuid[], ?::text[], ?::jsonb[], ?::jsonb[])
        AS new (run_id, check_name, columns, rows)
      """;
  private static final String SELECT =
      "SELECT check_name, columns, rows FROM check_sample WHERE run_id = ? ORDER BY check_name";

  private final DataSource dataSource;
  private final ObjectMapper json;

  Samples(DataSource dataSource, ObjectMapper json) {
    this.dataSource = dataSource;
    this.json = json;
  }

  void add(UUID run, Collection<Finding> findings) {
    List<Finding> sampled = findings.stream().filter(one -> one.sample() != null).toList();
    try (Connection connection = dataSource.getConnection();
        var insert = new RowsStatement<>(connection, INSERT, sampled)) {
      insert
          .column("uuid", finding -> run)
          .column("text", finding -> finding.check().name())
          .column("jsonb", finding -> json.valueToTree(sample(finding).columns()).toString())
          .column("jsonb", finding -> json.valueToTree(sample(finding).rows()).toString())
          .update();
    } catch (SQLException failed) {
      throw new IllegalStateException("Samples cannot be written", failed);
    }
  }

  List<SampleView> of(UUID run) {
    try (Connection connection = dataSource.getConnection();
        var select = connection.prepareStatement(SELECT)) {
      select.setObject(1, run);
      ResultSet rows = select.executeQuery();
      var samples = new ArrayList<SampleView>();
      while (rows.next()) {
        samples.add(
            new SampleView(
                rows.getString(1),
                List.of((String[]) rows.getArray(2).getArray()),
                json.readValue(rows.getString(3), new TypeReference<>() {})));
      }
      return samples;
    } catch (SQLException | JsonProcessingException failed) {
      throw new IllegalStateException("Samples cannot be read", failed);
    }
  }

  private static Sample sample(Finding finding) {
    return Objects.requireNonNull(finding.sample());
  }
}
