package io.meshwork.catalog.history;

import io.meshwork.platform.urn.Urn;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Changes implements PanacheRepository<Change> {

  private static final String INSERT =
      """
      INSERT INTO change (urn, revision, kind, actor, at, message, domain, content)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb)
      """;

  private final DataSource dataSource;

  Changes(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Keeps {@code changes} in their order, all in one go. */
  void add(List<Change> changes) {
    try (Connection connection = dataSource.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      for (Change change : changes) {
        insert.setString(1, change.urn);
        insert.setLong(2, change.revision);
        insert.setString(3, change.kind.name());
        insert.setString(4, change.actor);
        insert.setObject(5, change.at.atOffset(ZoneOffset.UTC));
        insert.setString(6, change.message);
        insert.setString(7, change.domain);
        insert.setString(8, change.content);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException failed) {
      throw new IllegalStateException("Changes could not be written", failed);
    }
  }

  /** Those of one thing, the latest first. */
  List<Change> of(Urn urn, long before, int limit) {
    return find(
            "urn = ?1 and urnKey = ?2 and revision < ?3 order by revision desc",
            urn.toString(),
            urn.key(),
            before)
        .page(0, limit)
        .list();
  }

  /** The last change of a thing that was made at or before {@code instant}. */
  Optional<Change> at(Urn urn, Instant instant) {
    return find("urnKey = ?1 and at <= ?2 order by at desc, revision desc", urn.key(), instant)
        .page(0, 1)
        .firstResultOptional();
  }

  /** The domain of a thing as it was before its deletion. */
  @Nullable String lastDomain(Urn urn) {
    return of(urn, Long.MAX_VALUE, 1).stream()
        .map(change -> change.domain)
        .filter(domain -> domain != null)
        .findFirst()
        .orElse(null);
  }

  /** What each of {@code changes} replaced; nothing for what it created. */
  Map<Change, Change> before(Collection<Change> changes) {
    Map<Revision, Change> earlier =
        getEntityManager()
            .createQuery(
                """
                SELECT earlier FROM Change earlier JOIN Change later
                  ON earlier.urnKey = later.urnKey AND earlier.revision = later.revision - 1
                WHERE later.id IN :ids
                """,
                Change.class)
            .setParameter("ids", changes.stream().map(change -> change.id).toList())
            .getResultStream()
            .collect(
                Collectors.toMap(
                    change -> new Revision(change.urn, change.revision), Function.identity()));
    var before = new HashMap<Change, Change>();
    for (Change change : changes) {
      Change replaced = earlier.get(new Revision(change.urn, change.revision - 1));
      if (replaced != null) {
        before.put(change, replaced);
      }
    }
    return before;
  }

  private record Revision(String urn, long revision) {}
}
