package io.meshwork.catalog.dataset;

import io.meshwork.catalog.history.Tracked;
import io.meshwork.platform.urn.Urn;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * A dataset: what a team declared of it, beside what was found. What it keeps as JSON is replaced
 * and never changed, so there is nothing to copy in order to compare.
 */
@Entity
class Dataset extends Tracked {

  String urn;

  /** {@link Urn#key()}, kept by the database. */
  @Column(insertable = false, updatable = false)
  UUID urnKey;

  String namespace;
  String name;
  String title = "";
  String description = "";

  /** Path of the owning domain; null while the dataset is only discovered. */
  @Nullable String domain;

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> tags = List.of();

  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> terms = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  List<ColumnDraft> columns = List.of();

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  Reports reports = Reports.NONE;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  List<Drift> drift = List.of();

  /** What was found beside that, by the word of the source. */
  @JdbcTypeCode(SqlTypes.JSON)
  Map<String, Details> details = Map.of();

  static Dataset named(Urn urn) {
    var dataset = new Dataset();
    dataset.urn = urn.toString();
    dataset.namespace = urn.first();
    dataset.name = urn.second();
    return dataset;
  }

  Urn toUrn() {
    return Urn.dataset(namespace, name);
  }

  boolean isDeclared() {
    return domain != null;
  }

  boolean isDeclaredAs(DatasetDraft draft) {
    return exists() && isDeclared() && draft(columns).equals(draft);
  }

  /** What is declared, but with those columns. */
  DatasetDraft draft(List<ColumnDraft> otherColumns) {
    return new DatasetDraft(title, description, domain, tags, terms, otherColumns);
  }

  void declare(DatasetDraft draft) {
    title = draft.title();
    description = draft.description();
    domain = draft.domain();
    tags = draft.tags();
    terms = draft.terms();
    columns = draft.columns();
  }

  /** What a team declared is withdrawn; what was found stays. */
  void withdraw() {
    declare(new DatasetDraft("", "", "", List.of(), List.of(), List.of()));
    domain = null;
  }

  boolean isFoundAs(Finding finding) {
    return exists()
        && reports.of(finding.source()).filter(report -> report.says(finding)).isPresent()
        && details.getOrDefault(finding.source().word(), Details.NONE).equals(finding.details());
  }

  void find(Finding finding, Instant now) {
    var report = new Report(finding.description(), finding.columns(), now, null);
    reports = reports.with(finding.source(), report);
    var all = new HashMap<>(details);
    if (finding.details().isEmpty()) {
      all.remove(finding.source().word());
    } else {
      all.put(finding.source().word(), finding.details());
    }
    details = Map.copyOf(all);
  }

  /** As declared, else as the source nearest to the data has it. */
  String shownTitle() {
    return title.isEmpty()
        ? Stream.of(Source.values())
            .map(source -> details.getOrDefault(source.word(), Details.NONE).title())
            .filter(found -> !found.isEmpty())
            .findFirst()
            .orElse("")
        : title;
  }

  /** Returns whether that is news. */
  boolean lose(Source source, Instant now) {
    Optional<Report> last = reports.of(source).filter(report -> report.goneAt() == null);
    last.ifPresent(report -> reports = reports.with(source, report.lostAt(now)));
    return last.isPresent();
  }

  /** Compares what was declared with what was found, and returns whether that is news. */
  boolean compare() {
    List<Drift> before = drift;
    drift = reports.drift(columns);
    return !drift.equals(before);
  }

  /** As one source has them: {@link SchemaVersions#DECLARED}, or the word of a {@link Source}. */
  List<ColumnDraft> columnsBy(String source) {
    return Source.of(source).flatMap(reports::of).map(Report::columns).orElse(columns);
  }

  /** As declared, completed where that is silent; where nothing is declared, as found. */
  List<ColumnDraft> allColumns() {
    List<ColumnDraft> found = reports.columns();
    if (columns.isEmpty()) {
      return found;
    }
    Map<String, ColumnDraft> byName =
        found.stream()
            .collect(Collectors.toMap(ColumnDraft::name, Function.identity(), (one, _) -> one));
    return columns.stream()
        .map(column -> column.orElse(byName.getOrDefault(column.name(), column)))
        .toList();
  }
}
