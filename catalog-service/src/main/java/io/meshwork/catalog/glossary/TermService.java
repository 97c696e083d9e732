package io.meshwork.catalog.glossary;

import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.catalog.history.Written;
import io.meshwork.catalog.name.Names;
import io.meshwork.catalog.team.TeamService;
import io.meshwork.platform.error.Drafts;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Violation;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the terms of all glossaries. */
@ApplicationScoped
@Transactional
public class TermService {

  /**
   * Terms name each other, so they are written one at a time: this URN, which none has, is held.
   */
  private static final Urn ALL = Urn.term("", "");

  private final Terms terms;
  private final TermReferences references;
  private final List<TermUsers> users;
  private final Glossaries glossaries;
  private final TeamService teams;
  private final ChangeLog changes;
  private final Drafts drafts;

  TermService(
      Terms terms,
      TermReferences references,
      @All List<TermUsers> users,
      Glossaries glossaries,
      TeamService teams,
      ChangeLog changes,
      Drafts drafts) {
    this.terms = terms;
    this.references = references;
    this.users = users;
    this.glossaries = glossaries;
    this.teams = teams;
    this.changes = changes;
    this.drafts = drafts;
  }

  public TermView get(Urn urn) {
    return TermView.of(existing(urn));
  }

  /**
   * A page of a glossary's terms, by name.
   *
   * @throws Failure NOT_FOUND if there is no such glossary
   */
  public Page<TermView> list(String glossary, PageRequest page) {
    if (!glossaries.hold(glossary)) {
      throw Failure.notFound(Urn.glossary(glossary).toString());
    }
    var found = terms.existing(glossary, page.after(), page.size() + 1);
    return Page.of(found, page, term -> term.name).map(TermView::of);
  }

  /**
   * The fault of each URN that names no term. The others cannot be deleted before the transaction
   * ends.
   *
   * @param urnsByField by the request's field that lists them, such as {@code columns[2].terms}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Violation> hold(Map<String, List<String>> urnsByField) {
    return references.unknown(urnsByField);
  }

  /** A page of what uses a term, by URN. */
  public Page<TermUse> uses(Urn urn, PageRequest page) {
    existing(urn);
    List<TermUse> found =
        users.stream()
            .flatMap(feature -> feature.usesOf(urn, page.after(), page.size() + 1).stream())
            .sorted(Comparator.comparing(TermUse::urn))
            .limit(page.size() + 1L)
            .toList();
    return Page.of(found, page, TermUse::urn);
  }

  /**
   * Creates the term or replaces it whole. A draft that changes nothing makes no revision. The
   * terms it is related to, or no longer is, are changed with it.
   *
   * @param expected the revision the caller saw, 0 for none, null for any
   * @param actor subject of the caller
   */
  public Written<TermView> put(Urn urn, TermDraft draft, @Nullable Long expected, String actor) {
    Names.check("glossary", urn.first());
    Names.check("name", urn.second());
    drafts.check(draft);
    changes.lock(ALL);
    Term term = terms.row(urn).orElseGet(() -> Term.named(urn));
    boolean isNew = !term.exists();
    changes.checkRevision(urn, expected, term.visibleRevision());
    if (!isNew && term.draft().equals(draft)) {
      return new Written<>(false, TermView.of(term));
    }
    Failure.throwIfAny(faults(urn, draft));
    List<String> before = isNew ? List.of() : term.related;
    term.declare(draft);
    TermView view = references.save(term, actor);
    references.relate(urn, before, term.related, actor);
    return new Written<>(isNew, view);
  }

  /**
   * Deletes the term. Related terms no longer name it.
   *
   * @throws Failure CONFLICT while it is a parent of another or something uses it
   */
  public void delete(Urn urn, @Nullable Long expected, String actor) {
    changes.lock(ALL);
    Term term = existing(urn);
    changes.checkRevision(urn, expected, term.revision());
    term.delete(changes.now());
    terms.flush();
    changes.checkUnused(urn);
    changes.deleted(new ChangeLog.Origin(urn, term.revision(), actor));
    references.relate(urn, term.related, List.of(), actor);
  }

  private List<Violation> faults(Urn urn, TermDraft draft) {
    var faults = new ArrayList<Violation>();
    if (!glossaries.hold(urn.first())) {
      faults.add(new Violation("glossary", "there is no glossary '%s'".formatted(urn.first())));
    }
    if (draft.owner() != null && !teams.hold(draft.owner())) {
      faults.add(new Violation("owner", "there is no team '%s'".formatted(draft.owner())));
    }
    faults.addAll(references.faults(urn, draft));
    return faults;
  }

  private Term existing(Urn urn) {
    return terms.row(urn).filter(Term::exists).orElseThrow(() -> Failure.notFound(urn.toString()));
  }
}
