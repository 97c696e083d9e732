package io.meshwork.catalog.intake;

import io.meshwork.catalog.dataset.Finding;
import io.meshwork.catalog.dataset.FindingService;
import io.meshwork.catalog.dataset.Source;
import io.meshwork.platform.urn.Urn;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import javax.sql.DataSource;

/**
 * Takes in datasets as an origin finds them. Everything found between a {@link #begin} and its
 * {@link #finish} is one generation; what an earlier one had and this has not is gone. Several
 * generations of an origin may be under way at once: what the latest found stays.
 */
@ApplicationScoped
public class Intake {

  private static final int BATCH = 100;

  private static final String NEXT = "SELECT nextval('intake_generation')";
  private static final String REMEMBER =
      """
      INSERT INTO intake_dataset AS known (origin, source, urn, generation)
      SELECT ?, ?, urn, ? FROM unnest(?) AS found (urn)
      ON CONFLICT (origin, urn_key) DO UPDATE
      SET generation = greatest(known.generation, excluded.generation), source = excluded.source
      """;
  private static final String FORGET =
      """
      WITH lost AS (
        DELETE FROM intake_dataset WHERE (origin, urn_key) IN (
          SELECT origin, urn_key FROM intake_dataset
          WHERE origin = ? AND generation < ? ORDER BY urn LIMIT ?)
          AND generation < ?
        RETURNING origin, source, urn, urn_key
      )
      SELECT urn, NOT EXISTS (
        SELECT FROM intake_dataset other
        WHERE other.urn_key = lost.urn_key AND other.source = lost.source
          AND other.origin <> lost.origin) AS is_gone
      FROM lost ORDER BY urn
      """;

  private final FindingService findings;
  private final EntityManager entities;
  private final DataSource dataSource;

  Intake(FindingService findings, EntityManager entities, DataSource dataSource) {
    this.findings = findings;
    this.entities = entities;
    this.dataSource = dataSource;
  }

  /**
   * All that an origin finds at one time.
   *
   * @param origin stable name of the origin
   * @param actor who makes the changes that follow
   */
  public record Generation(String origin, Source source, String actor, long number) {}

  public Generation begin(String origin, Source source, String actor) {
    try (Connection connection = dataSource.getConnection();
        var select = connection.prepareStatement(NEXT);
        var rows = select.executeQuery()) {
      rows.next();
      return new Generation(origin, source, actor, rows.getLong(1));
    } catch (SQLException failed) {
      throw new IllegalStateException("No generation could be begun", failed);
    }
  }

  /**
   * Takes in what was found, some hundred datasets in a transaction.
   *
   * @param found of the generation's source, no two of the same dataset
   * @param told hears of each dataset when what became of it is durable
   */
  public void take(
      Generation generation, List<Finding> found, BiConsumer<Finding, FindingService.Effect> told) {
    // In the order in which everybody takes their locks.
    List<Finding> sorted =
        found.stream().sorted(Comparator.comparing(one -> one.urn().toString())).toList();
    for (int from = 0; from < sorted.size(); from += BATCH) {
      List<Finding> batch = sorted.subList(from, Math.min(from + BATCH, sorted.size()));
      List<FindingService.Effect> effects =
          QuarkusTransaction.requiringNew().call(() -> takeBatch(generation, batch));
      for (int i = 0; i < batch.size(); i++) {
        told.accept(batch.get(i), effects.get(i));
      }
    }
  }

  /**
   * Ends a generation that was found whole.
   *
   * @return the datasets that are gone since the one before
   */
  public List<Urn> finish(Generation generation) {
    var gone = new ArrayList<Urn>();
    int forgotten;
    do {
      forgotten = QuarkusTransaction.requiringNew().call(() -> loseBatch(generation, gone));
    } while (forgotten == BATCH);
    return List.copyOf(gone);
  }

  private List<FindingService.Effect> takeBatch(Generation generation, List<Finding> batch) {
    var effects = new ArrayList<FindingService.Effect>();
    for (Finding finding : batch) {
      effects.add(findings.find(finding, generation.actor()));
      entities.flush();
      entities.clear();
    }
    try (Connection connection = dataSource.getConnection();
        var remember = connection.prepareStatement(REMEMBER)) {
      remember.setString(1, generation.origin());
      remember.setString(2, generation.source().word());
      remember.setLong(3, generation.number());
      remember.setArray(
          4,
          connection.createArrayOf(
              "text", batch.stream().map(finding -> finding.urn().toString()).toArray()));
      remember.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException("What was found could not be remembered", failed);
    }
    return effects;
  }

  private int loseBatch(Generation generation, List<Urn> gone) {
    try (Connection connection = dataSource.getConnection();
        var forget = connection.prepareStatement(FORGET)) {
      forget.setString(1, generation.origin());
      forget.setLong(2, generation.number());
      forget.setInt(3, BATCH);
      forget.setLong(4, generation.number());
      int forgotten = 0;
      try (var rows = forget.executeQuery()) {
        while (rows.next()) {
          forgotten++;
          Urn urn = Urn.parse("urn", rows.getString("urn"));
          if (rows.getBoolean("is_gone")
              && findings.lose(urn, generation.source(), generation.actor())) {
            gone.add(urn);
          }
        }
      }
      return forgotten;
    } catch (SQLException failed) {
      throw new IllegalStateException("What is gone could not be forgotten", failed);
    }
  }
}
