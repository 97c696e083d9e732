package io.meshwork.catalog.registry;

import io.meshwork.catalog.contract.ContractService;
import io.meshwork.catalog.dataset.ColumnDraft;
import io.meshwork.catalog.dataset.Finding;
import io.meshwork.catalog.dataset.FindingService;
import io.meshwork.catalog.dataset.Source;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What subjects' schemas say of a dataset becomes what the catalog knows of it: the columns that
 * the registry found, and a version of the contract that its port is under.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Descriptions {

  private static final String KEY_COLUMN = "key";

  private final Subjects subjects;
  private final SchemaReader reader;
  private final FindingService findings;
  private final ContractService contracts;

  Descriptions(
      Subjects subjects, SchemaReader reader, FindingService findings, ContractService contracts) {
    this.subjects = subjects;
    this.reader = reader;
    this.findings = findings;
    this.contracts = contracts;
  }

  /**
   * Tells what the link leads to of the columns as they are now.
   *
   * @param link of a subject whose schema changed; null if it has none
   */
  void make(@Nullable Link link, String actor) {
    if (link == null) {
      return;
    }
    Urn dataset = link.datasetUrn();
    List<ColumnDraft> columns = columns(link.dataset());
    if (columns.isEmpty()) {
      findings.lose(dataset, Source.REGISTRY, actor);
      return;
    }
    findings.find(new Finding(dataset, Source.REGISTRY, "", columns), actor);
    Urn contract = link.contractUrn();
    if (contract != null) {
      contracts.describe(contract, dataset, columns, actor);
    }
  }

  /**
   * Of all subjects that describe the dataset: those of the key are named {@code key.…}; what
   * several have is told once.
   */
  private List<ColumnDraft> columns(String dataset) {
    var columns = new LinkedHashMap<String, ColumnDraft>();
    subjects.describing(List.of(dataset)).stream()
        .filter(subject -> subject.schemaId != null)
        .sorted(Comparator.comparing((Subject subject) -> !isOfKey(subject)))
        .forEach(
            subject ->
                reader
                    .read(Objects.requireNonNull(subject.schemaId))
                    .columns(isOfKey(subject) ? KEY_COLUMN : "")
                    .forEach(column -> columns.putIfAbsent(column.name(), column)));
    return List.copyOf(columns.values());
  }

  private static boolean isOfKey(Subject subject) {
    return subject.name.endsWith(Links.KEY);
  }
}
