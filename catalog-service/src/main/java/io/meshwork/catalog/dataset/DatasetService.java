package io.meshwork.catalog.dataset;

import io.meshwork.catalog.domain.DomainService;
import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.catalog.history.Written;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the datasets that teams declare; of those only found, see {@link FindingService}. */
@ApplicationScoped
@Transactional
public class DatasetService {

  private final Datasets datasets;
  private final SchemaVersions schemas;
  private final DatasetRevisions revisions;
  private final Offers offers;
  private final DatasetRules rules;
  private final DomainService domains;
  private final ChangeLog changes;

  DatasetService(
      Datasets datasets,
      SchemaVersions schemas,
      DatasetRevisions revisions,
      Offers offers,
      DatasetRules rules,
      DomainService domains,
      ChangeLog changes) {
    this.datasets = datasets;
    this.schemas = schemas;
    this.revisions = revisions;
    this.offers = offers;
    this.rules = rules;
    this.domains = domains;
    this.changes = changes;
  }

  public DatasetView get(Urn urn) {
    return view(existing(urn));
  }

  /** Those of {@code urns} that exist, in the order asked. */
  public List<DatasetView> batchGet(List<Urn> urns) {
    Map<String, DatasetView> found =
        views(datasets.rows(urns).stream().filter(Dataset::exists).toList()).stream()
            .collect(Collectors.toMap(DatasetView::urn, Function.identity()));
    return urns.stream().map(Urn::toString).filter(found::containsKey).map(found::get).toList();
  }

  /**
   * A page of the datasets, by URN.
   *
   * @param domain path of the domain whose datasets are wanted; null for all
   */
  public Page<DatasetView> list(@Nullable String domain, PageRequest page) {
    var found = datasets.existing(domain, page.after(), page.size() + 1);
    Page<Dataset> rows = Page.of(found, page, dataset -> dataset.urn);
    return new Page<>(views(rows.items()), rows.nextPageToken());
  }

  /** The columns of those of {@code urns} that exist. */
  public Map<Urn, List<ColumnDraft>> columns(Collection<Urn> urns) {
    return datasets.rows(urns).stream()
        .filter(Dataset::exists)
        .collect(Collectors.toMap(Dataset::toUrn, Dataset::allColumns));
  }

  /** Those that have a column with the tag or one below it. */
  public List<Urn> withColumnsTagged(String tag) {
    return datasets.withColumnsTagged(tag);
  }

  /** The datasets of Kafka topics by their names; nothing where none or several have the name. */
  public Map<String, Urn> topics(Collection<String> names) {
    return names.isEmpty() ? Map.of() : datasets.topics(names);
  }

  /** Which of {@code urns} exist. None of them can change until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Set<Urn> hold(Collection<Urn> urns) {
    changes.lock(urns);
    return datasets.rows(urns).stream()
        .filter(Dataset::exists)
        .map(Dataset::toUrn)
        .collect(Collectors.toSet());
  }

  /**
   * Declares the dataset or replaces its declaration whole. A draft that changes nothing makes no
   * revision.
   *
   * @param expected the revision the caller saw, 0 for none, null for any
   * @param actor subject of the caller
   */
  public Written<DatasetView> put(
      Urn urn, DatasetDraft draft, @Nullable Long expected, String actor) {
    return put(List.of(new Declaration(urn, draft, expected)), actor).getFirst();
  }

  /**
   * Declares several datasets, in their order, as {@link #put(Urn, DatasetDraft, Long, String)}
   * does each. No two are the same.
   *
   * @throws Failure for the first that cannot be; then none is
   */
  List<Written<DatasetView>> put(List<Declaration> declarations, String actor) {
    List<Urn> urns = declarations.stream().map(Declaration::urn).toList();
    changes.lock(urns);
    rules.check(declarations);
    Instant now = changes.now();
    Map<Urn, Dataset> rows =
        datasets.rows(urns).stream().collect(Collectors.toMap(Dataset::toUrn, Function.identity()));
    var products = offers.productsOffering(urns.stream().map(Urn::toString).toList());
    var otherColumns = new ArrayList<Dataset>();
    var written = new ArrayList<Written<DatasetView>>();
    for (Declaration declaration : declarations) {
      DatasetDraft draft = declaration.draft();
      Dataset dataset = rows.getOrDefault(declaration.urn(), Dataset.named(declaration.urn()));
      List<String> offering = products.getOrDefault(dataset.urn, List.of());
      boolean isNew = !dataset.exists();
      changes.checkRevision(declaration.urn(), declaration.expected(), dataset.visibleRevision());
      if (dataset.isDeclaredAs(draft)) {
        written.add(new Written<>(false, DatasetView.of(dataset, offering)));
        continue;
      }
      if (!dataset.columns.equals(draft.columns())) {
        otherColumns.add(dataset);
      }
      dataset.declare(draft);
      written.add(new Written<>(isNew, revisions.make(dataset, offering, actor)));
    }
    schemas.add(otherColumns, SchemaVersions.DECLARED, now);
    return written;
  }

  /**
   * Gives a discovered dataset to a domain. Nothing happens if the domain has it already.
   *
   * @param domain path of the domain
   * @throws Failure CONFLICT if another domain has it
   */
  public DatasetView claim(Urn urn, String domain, @Nullable Long expected, String actor) {
    changes.lock(urn);
    Dataset dataset = existing(urn);
    changes.checkRevision(urn, expected, dataset.revision());
    if (!domains.hold(domain)) {
      throw Failure.invalid("domain", "there is no domain '%s'".formatted(domain));
    }
    if (dataset.isDeclared()) {
      if (domain.equals(dataset.domain)) {
        return view(dataset);
      }
      throw Failure.conflict(
          "%s belongs to domain:%s already; its owner can give it away with a PUT that names another domain."
              .formatted(urn, dataset.domain));
    }
    dataset.domain = domain;
    return revisions.make(dataset, actor);
  }

  /**
   * Adds a tag to a column. Where no columns are declared, those that were found are then.
   *
   * @throws Failure CONFLICT if nobody owns the dataset, or if it has no such column
   */
  public void tagColumn(Urn urn, String column, String tag, String actor) {
    changes.lock(urn);
    Dataset dataset = existing(urn);
    if (!dataset.isDeclared()) {
      throw Failure.conflict(
          "%s is only discovered and nobody owns it; claim it for a domain first.".formatted(urn));
    }
    List<ColumnDraft> columns = dataset.columns.isEmpty() ? dataset.allColumns() : dataset.columns;
    if (columns.stream().noneMatch(it -> it.name().equals(column))) {
      throw Failure.conflict(
          "%s has no column '%s'; declare it with the tag '%s' if there is one."
              .formatted(urn, column, tag));
    }
    put(
        urn,
        dataset.draft(columns.stream().map(it -> it.tagged(column, tag)).toList()),
        null,
        actor);
  }

  /**
   * The schemas the dataset has had, whoever told of them, the latest first.
   *
   * @param source {@code declared} or the word of a {@link Source}; null for all
   */
  public Page<SchemaView> schemas(Urn urn, @Nullable String source, PageRequest page) {
    if (source != null && !source.equals(SchemaVersions.DECLARED) && Source.of(source).isEmpty()) {
      throw Failure.invalid(
          "source",
          "must be declared, "
              + Stream.of(Source.values()).map(Source::word).collect(Collectors.joining(", ")));
    }
    Dataset dataset = existing(urn);
    long before = page.after().isEmpty() ? Long.MAX_VALUE : page.afterNumber();
    return Page.of(
            schemas.of(dataset, source, before, page.size() + 1),
            page,
            version -> String.valueOf(version.id))
        .map(SchemaView::of);
  }

  /**
   * Withdraws what was declared of the dataset. If it was found as well, it stays as discovered.
   *
   * @throws Failure CONFLICT while a product offers it
   */
  public void delete(Urn urn, @Nullable Long expected, String actor) {
    changes.lock(urn);
    Dataset dataset = existing(urn);
    changes.checkRevision(urn, expected, dataset.revision());
    changes.checkUnused(urn);
    if (dataset.isDeclared() && !dataset.reports.bySource().isEmpty()) {
      dataset.withdraw();
      revisions.make(dataset, actor);
    } else {
      dataset.delete(changes.now());
      changes.deleted(new ChangeLog.Origin(urn, dataset.revision(), actor));
    }
  }

  /**
   * Makes a new revision of each dataset whose offers changed, which its view tells of. The caller
   * has {@link #hold held} them.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void offersChanged(Collection<Urn> urns, String actor) {
    revisions.make(datasets.rows(urns).stream().filter(Dataset::exists).toList(), actor);
  }

  private Dataset existing(Urn urn) {
    return datasets
        .row(urn)
        .filter(Dataset::exists)
        .orElseThrow(() -> Failure.notFound(urn.toString()));
  }

  private DatasetView view(Dataset dataset) {
    return views(List.of(dataset)).getFirst();
  }

  private List<DatasetView> views(List<Dataset> rows) {
    var products = offers.productsOffering(rows.stream().map(row -> row.urn).toList());
    return rows.stream()
        .map(row -> DatasetView.of(row, products.getOrDefault(row.urn, List.of())))
        .toList();
  }
}
