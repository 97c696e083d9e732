package io.meshwork.catalog.glossary;

import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.catalog.history.Written;
import io.meshwork.catalog.name.Names;
import io.meshwork.catalog.team.TeamService;
import io.meshwork.platform.error.Drafts;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Keeps the glossaries. */
@ApplicationScoped
@Transactional
public class GlossaryService {

  private final Glossaries glossaries;
  private final TeamService teams;
  private final ChangeLog changes;
  private final Drafts drafts;

  GlossaryService(Glossaries glossaries, TeamService teams, ChangeLog changes, Drafts drafts) {
    this.glossaries = glossaries;
    this.teams = teams;
    this.changes = changes;
    this.drafts = drafts;
  }

  public GlossaryView get(String name) {
    return GlossaryView.of(existing(name));
  }

  public Page<GlossaryView> list(PageRequest page) {
    return Page.of(
            glossaries.existing(page.after(), page.size() + 1), page, glossary -> glossary.name)
        .map(GlossaryView::of);
  }

  /**
   * Creates the glossary or replaces it whole. A draft that changes nothing makes no revision.
   *
   * @param expected the revision the caller saw, 0 for none, null for any
   * @param actor subject of the caller
   */
  public Written<GlossaryView> put(
      String name, GlossaryDraft draft, @Nullable Long expected, String actor) {
    Names.check("name", name);
    drafts.check(draft);
    Urn urn = Urn.glossary(name);
    changes.lock(urn);
    Glossary glossary = glossaries.named(name).orElseGet(Glossary::new);
    boolean isNew = !glossary.exists();
    changes.checkRevision(urn, expected, glossary.visibleRevision());
    if (!isNew && glossary.draft().equals(draft)) {
      return new Written<>(false, GlossaryView.of(glossary));
    }
    if (!teams.hold(draft.owner())) {
      throw Failure.invalid("owner", "there is no team '%s'".formatted(draft.owner()));
    }
    glossary.name = name;
    glossary.declare(draft);
    glossary.touch(changes.now());
    glossaries.persist(glossary);
    GlossaryView view = GlossaryView.of(glossary);
    changes.put(
        isNew,
        new ChangeLog.Origin(urn, glossary.revision(), actor),
        view,
        GlossaryProtos.toEvent(view));
    return new Written<>(isNew, view);
  }

  /**
   * Deletes the glossary.
   *
   * @throws Failure CONFLICT while it has terms
   */
  public void delete(String name, @Nullable Long expected, String actor) {
    Urn urn = Urn.glossary(name);
    changes.lock(urn);
    Glossary glossary = existing(name);
    changes.checkRevision(urn, expected, glossary.visibleRevision());
    glossary.delete(changes.now());
    glossaries.flush();
    changes.checkUnused(urn);
    changes.deleted(new ChangeLog.Origin(urn, glossary.revision(), actor));
  }

  private Glossary existing(String name) {
    return glossaries
        .named(name)
        .filter(Glossary::exists)
        .orElseThrow(() -> Failure.notFound(Urn.glossary(name).toString()));
  }
}
