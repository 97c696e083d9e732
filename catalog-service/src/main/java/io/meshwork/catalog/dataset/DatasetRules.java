package io.meshwork.catalog.dataset;

import io.meshwork.catalog.domain.DomainService;
import io.meshwork.catalog.glossary.TermService;
import io.meshwork.platform.error.Drafts;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Violation;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** What holds of every declaration. */
@ApplicationScoped
class DatasetRules {

  private final Drafts drafts;
  private final DomainService domains;
  private final TermService terms;

  DatasetRules(Drafts drafts, DomainService domains, TermService terms) {
    this.drafts = drafts;
    this.domains = domains;
    this.terms = terms;
  }

  /**
   * Lets declarations through of which all is well. What they refer to cannot be deleted before the
   * transaction ends.
   *
   * @throws Failure INVALID with every fault of the first that has any
   */
  void check(Collection<Declaration> declarations) {
    var domainExists = new HashMap<String, Boolean>();
    boolean termsExist = termsExist(declarations);
    for (Declaration declaration : declarations) {
      DatasetDraft draft = declaration.draft();
      List<Violation> faults = faults(declaration.urn(), draft);
      if (!draft.domain().isBlank()
          && !domainExists.computeIfAbsent(draft.domain(), domains::hold)) {
        faults.add(new Violation("domain", "there is no domain '%s'".formatted(draft.domain())));
      }
      if (!termsExist) {
        faults.addAll(terms.hold(draft.termsByField()));
      }
      addRepeatedNames(draft, faults);
      Failure.throwIfAny(faults);
    }
  }

  private List<Violation> faults(Urn urn, DatasetDraft draft) {
    var faults = new ArrayList<>(drafts.faults(draft));
    if (urn.first().isBlank() || urn.first().length() > Urn.MAX_NAMESPACE) {
      faults.add(
          new Violation("namespace", "must have 1 to %d characters".formatted(Urn.MAX_NAMESPACE)));
    }
    if (urn.second().isBlank() || urn.second().length() > Urn.MAX_NAME) {
      faults.add(new Violation("name", "must have 1 to %d characters".formatted(Urn.MAX_NAME)));
    }
    return faults;
  }

  private boolean termsExist(Collection<Declaration> declarations) {
    List<String> named =
        declarations.stream()
            .flatMap(declaration -> declaration.draft().termsByField().values().stream())
            .flatMap(List::stream)
            .distinct()
            .toList();
    return terms.hold(Map.of("terms", named)).isEmpty();
  }

  private static void addRepeatedNames(DatasetDraft draft, List<Violation> faults) {
    var names = new HashSet<String>();
    for (int i = 0; i < draft.columns().size(); i++) {
      if (!names.add(draft.columns().get(i).name())) {
        faults.add(
            new Violation("columns[%d].name".formatted(i), "is the name of an earlier column"));
      }
    }
  }
}
