package io.meshwork.catalog.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.meshwork.catalog.contract.diff.Difference;
import io.meshwork.catalog.dataset.ColumnDraft;
import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.catalog.history.Written;
import io.meshwork.catalog.odcs.DataContract;
import io.meshwork.catalog.odcs.OdcsReader;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the contracts. */
@ApplicationScoped
@Transactional
public class ContractService {

  private final Contracts contracts;
  private final ContractVersions versions;
  private final ContractUse use;
  private final Declarations declarations;
  private final ChangeLog changes;
  private final ObjectReader json;

  ContractService(
      Contracts contracts,
      ContractVersions versions,
      ContractUse use,
      Declarations declarations,
      ChangeLog changes,
      ObjectMapper json) {
    this.contracts = contracts;
    this.versions = versions;
    this.use = use;
    this.declarations = declarations;
    this.changes = changes;
    this.json = json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  }

  /** The contract in its version in force. */
  public ContractView get(Urn urn) {
    Contract contract = existing(urn);
    return view(contract, version(contract, contract.version));
  }

  /** The contract in one of its versions. */
  public ContractView get(Urn urn, String version) {
    Contract contract = existing(urn);
    return view(contract, version(contract, version));
  }

  /** A version as it came, byte for byte. */
  public ContractDocument document(Urn urn, String version) {
    ContractVersion found = version(existing(urn), version);
    return new ContractDocument(found.document, found.isJson);
  }

  /** Every version of the contract, the highest first. */
  public List<VersionView> versions(Urn urn) {
    return versions.of(existing(urn).contractId).stream().map(VersionView::of).toList();
  }

  /**
   * A page of the contracts, by id.
   *
   * @param domain as the contracts have it; null for all
   * @param dataset URN of one that they describe; null for any
   * @param lifecycle of the version in force; null for any
   */
  public Page<ContractSummary> list(
      @Nullable String domain,
      @Nullable Urn dataset,
      @Nullable Lifecycle lifecycle,
      PageRequest page) {
    var found =
        contracts.existing(
            domain,
            dataset == null ? null : dataset.toString(),
            lifecycle,
            page.after(),
            page.size() + 1);
    Page<Contract> rows = Page.of(found, page, contract -> contract.contractId);
    var products = use.products(rows.items());
    return rows.map(row -> ContractSummary.of(row, products.getOrDefault(row, List.of())));
  }

  /** What changed between two versions, and what that means for those who rely on the contract. */
  public Difference diff(Urn urn, String from, String to) {
    Contract contract = existing(urn);
    return Difference.between(
        understand(version(contract, from)), understand(version(contract, to)));
  }

  /**
   * What each of the contracts says in its version in force, by id; nothing of what was deleted.
   */
  Map<String, DataContract> inForce(Collection<Contract> contracts) {
    return versions
        .inForce(contracts.stream().map(contract -> contract.contractId).toList())
        .stream()
        .collect(Collectors.toMap(version -> version.contractId, this::understand));
  }

  /** Which of {@code urns} exist. None of them can change until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Set<Urn> hold(Collection<Urn> urns) {
    changes.lock(urns);
    return contracts.rows(urns.stream().map(Urn::first).toList()).stream()
        .filter(Contract::exists)
        .map(Contract::toUrn)
        .collect(Collectors.toSet());
  }

  /** Whether a contract, which the caller has {@link #hold held}, has a version of that name. */
  public boolean hasVersion(Urn urn, String version) {
    return versions.row(urn.first(), version).isPresent();
  }

  /**
   * Makes a new revision of each contract whose users changed, which its view tells of. The caller
   * has {@link #hold held} them.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void usesChanged(Collection<Urn> urns, String actor) {
    contracts.rows(urns.stream().map(Urn::first).toList()).stream()
        .filter(Contract::exists)
        .forEach(contract -> save(contract, actor));
  }

  /**
   * Publishes a version: the one that the document names. The same bytes again change nothing.
   *
   * @param expected the revision the caller saw, 0 for none, null for any
   * @param actor subject of the caller
   * @return the contract in the version published
   * @throws Failure INVALID with every fault of the document; CONFLICT if the version is binding
   *     and says something else, or would move to where its life does not lead
   */
  public Written<ContractView> put(
      Urn urn, ContractDocument document, @Nullable Long expected, String actor) {
    DataContract came = OdcsReader.read(document.bytes(), document.isJson());
    if (!came.id().equals(urn.first())) {
      throw Failure.invalid(
          "id",
          "is '%s' in the document and '%s' in the address".formatted(came.id(), urn.first()));
    }
    changes.lock(urn);
    Contract contract = contracts.row(urn).orElseGet(() -> Contract.named(urn));
    boolean isNew = !contract.exists();
    changes.checkRevision(urn, expected, contract.visibleRevision());
    ContractVersion version = versions.row(came.id(), came.version()).orElse(null);
    if (version != null && version.isSameAs(document)) {
      return new Written<>(false, view(contract, version));
    }
    if (version == null) {
      version = new ContractVersion();
    } else {
      Revision.check(version.lifecycle, understand(version), came);
    }
    version.publish(came, document, changes.now(), actor);
    contracts.persist(contract);
    contracts.flush();
    versions.persistAndFlush(version);
    DataContract inForce = save(contract, actor);
    if (contract.lifecycle.isInUse()) {
      declarations.make(inForce, actor);
    }
    return new Written<>(isNew, view(contract, version));
  }

  /**
   * Publishes a version in which a dataset has these columns, as its registered schema says. Its
   * number is raised as the difference asks. Nothing happens where the contract does not tell which
   * of its objects the dataset is, follows ODCS 2.2, is retired, or says so already.
   *
   * @param urn of a contract that may not exist
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void describe(Urn urn, Urn dataset, List<ColumnDraft> columns, String actor) {
    changes.lock(urn);
    contracts
        .row(urn)
        .filter(Contract::exists)
        .filter(contract -> contract.lifecycle != Lifecycle.RETIRED)
        .map(contract -> version(contract, contract.version))
        .flatMap(inForce -> Redescription.of(understand(inForce), inForce.isJson, dataset, columns))
        .ifPresent(document -> put(urn, document, null, actor));
  }

  /**
   * Deletes the contract with all its versions.
   *
   * @throws Failure CONFLICT while a product's port is under it
   */
  public void delete(Urn urn, @Nullable Long expected, String actor) {
    changes.lock(urn);
    Contract contract = existing(urn);
    changes.checkRevision(urn, expected, contract.revision());
    changes.checkUnused(urn);
    versions.delete("contractId", contract.contractId);
    contract.delete(changes.now());
    changes.deleted(new ChangeLog.Origin(urn, contract.revision(), actor));
  }

  /** Makes a new revision, and returns what the contract now says. */
  private DataContract save(Contract contract, String actor) {
    boolean isNew = !contract.exists();
    ContractVersion inForce = Contract.inForce(versions.of(contract.contractId));
    DataContract says = understand(inForce);
    contract.version = inForce.version;
    contract.lifecycle = inForce.lifecycle;
    contract.domain = says.domain();
    contract.datasets = use.datasets(says);
    contract.touch(changes.now());
    contracts.persistAndFlush(contract);
    ContractView view = view(contract, inForce);
    var origin = new ChangeLog.Origin(contract.toUrn(), contract.revision(), actor);
    changes.put(isNew, origin, view, ContractProtos.toEvent(view, says));
    return says;
  }

  private ContractView view(Contract contract, ContractVersion version) {
    DataContract says = understand(version);
    return ContractView.of(
        contract,
        says,
        versions.of(contract.contractId),
        use.datasets(says),
        use.products(List.of(contract)).getOrDefault(contract, List.of()));
  }

  private DataContract understand(ContractVersion version) {
    try {
      return OdcsReader.understand(json.readTree(version.content));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("What the database keeps as JSON is none", impossible);
    }
  }

  private Contract existing(Urn urn) {
    return contracts
        .row(urn)
        .filter(Contract::exists)
        .orElseThrow(() -> Failure.notFound(urn.toString()));
  }

  private ContractVersion version(Contract contract, String version) {
    return versions
        .row(contract.contractId, version)
        .orElseThrow(
            () -> Failure.notFound("version '%s' of %s".formatted(version, contract.toUrn())));
  }
}
