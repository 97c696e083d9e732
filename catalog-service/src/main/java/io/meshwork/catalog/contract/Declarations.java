package io.meshwork.catalog.contract;

import io.meshwork.catalog.dataset.ColumnDraft;
import io.meshwork.catalog.dataset.DatasetDraft;
import io.meshwork.catalog.dataset.DatasetService;
import io.meshwork.catalog.dataset.DatasetView;
import io.meshwork.catalog.domain.DomainService;
import io.meshwork.catalog.odcs.DataContract;
import io.meshwork.catalog.odcs.SchemaObject;
import io.meshwork.catalog.odcs.Server;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a binding contract says of its datasets becomes their declaration: columns and descriptions
 * as in the contract, while what it does not say stays as it was declared. A dataset that nobody
 * owns goes to the contract's domain, if there is one of that path.
 */
@ApplicationScoped
class Declarations {

  private static final int MAX_TITLE = 200;
  private static final int MAX_TEXT = 20_000;
  private static final int MAX_TYPE = 10_000;
  private static final int MAX_NAME = 1000;
  private static final int MAX_COLUMNS = 5000;
  private static final int MAX_WORD = 100;

  private final DatasetService datasets;
  private final DomainService domains;

  Declarations(DatasetService datasets, DomainService domains) {
    this.datasets = datasets;
    this.domains = domains;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void make(DataContract contract, String actor) {
    Map<Urn, SchemaObject> described = datasets(contract);
    if (described.isEmpty()) {
      return;
    }
    datasets.hold(described.keySet());
    Map<String, DatasetView> known =
        datasets.batchGet(List.copyOf(described.keySet())).stream()
            .collect(Collectors.toMap(DatasetView::urn, Function.identity()));
    String home = domains.hold(contract.domain()) ? contract.domain() : null;
    described.forEach(
        (urn, object) -> {
          DatasetView view = known.get(urn.toString());
          String domain = view == null || view.domain() == null ? home : view.domain();
          if (domain != null) {
            datasets.put(urn, draft(object, view, domain), null, actor);
          }
        });
  }

  private static Map<Urn, SchemaObject> datasets(DataContract contract) {
    var datasets = new LinkedHashMap<Urn, SchemaObject>();
    for (SchemaObject object : contract.schema()) {
      for (Server server : contract.servers()) {
        server
            .dataset(object)
            .filter(urn -> urn.first().length() <= Urn.MAX_NAMESPACE)
            .filter(urn -> urn.second().length() <= Urn.MAX_NAME)
            .ifPresent(urn -> datasets.putIfAbsent(urn, object));
      }
    }
    return datasets;
  }

  private static DatasetDraft draft(
      SchemaObject object, @Nullable DatasetView known, String domain) {
    Map<String, ColumnDraft> columns =
        known == null
            ? Map.of()
            : known.columns().stream()
                .collect(Collectors.toMap(ColumnDraft::name, Function.identity(), (a, b) -> a));
    var seen = new LinkedHashMap<String, ColumnDraft>();
    object.columns().stream()
        .filter(column -> !column.path().isBlank() && column.path().length() <= MAX_NAME)
        .limit(MAX_COLUMNS)
        .forEach(
            column -> seen.putIfAbsent(column.path(), column(column, columns.get(column.path()))));
    return new DatasetDraft(
        said(clip(object.title(), MAX_TITLE), known == null ? "" : known.title()),
        said(clip(object.description(), MAX_TEXT), known == null ? "" : known.description()),
        domain,
        said(words(object.tags()), known == null ? List.of() : known.tags()),
        known == null ? List.of() : known.terms(),
        seen.isEmpty() && known != null ? known.columns() : List.copyOf(seen.values()));
  }

  private static ColumnDraft column(SchemaObject.Column column, @Nullable ColumnDraft known) {
    int position = Math.min(column.primaryKeyPosition(), MAX_COLUMNS);
    return new ColumnDraft(
        column.path(),
        said(clip(column.type(), MAX_TYPE), known == null ? "" : known.type()),
        said(clip(column.description(), MAX_TEXT), known == null ? "" : known.description()),
        !column.required() && position == 0,
        position == 0 ? null : position,
        column.unique() ? Boolean.TRUE : null,
        known == null ? null : known.references(),
        clip(column.classification(), MAX_WORD),
        said(words(column.tags()), known == null ? List.of() : known.tags()),
        known == null ? List.of() : known.terms());
  }

  private static String said(String said, String otherwise) {
    return said.isBlank() ? otherwise : said;
  }

  private static List<String> said(List<String> said, List<String> otherwise) {
    return said.isEmpty() ? otherwise : said;
  }

  private static List<String> words(List<String> words) {
    return words.stream()
        .filter(word -> !word.isBlank() && word.length() <= MAX_WORD)
        .distinct()
        .limit(MAX_WORD)
        .toList();
  }

  private static String clip(String text, int max) {
    return text.length() <= max ? text : text.substring(0, max);
  }
}
