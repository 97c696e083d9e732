package io.meshwork.catalog.suggestion;

import io.meshwork.catalog.dataset.DatasetService;
import io.meshwork.platform.error.Drafts;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets owners decide on what is suggested to them. */
@ApplicationScoped
@Transactional
public class SuggestionService {

  private final Suggestions suggestions;
  private final DueList due;
  private final DatasetService datasets;
  private final Drafts drafts;
  private final Clock clock;

  SuggestionService(
      Suggestions suggestions, DueList due, DatasetService datasets, Drafts drafts, Clock clock) {
    this.suggestions = suggestions;
    this.due = due;
    this.datasets = datasets;
    this.drafts = drafts;
    this.clock = clock;
  }

  /**
   * A page of the suggestions, the oldest first.
   *
   * @param dataset the one whose columns are meant; null for all
   * @param domain path of the domain whose datasets are meant; null for all
   * @param asOf those that there were at that instant, as they were then; null for now
   */
  Page<SuggestionView> list(
      State state,
      @Nullable Urn dataset,
      @Nullable String domain,
      @Nullable Instant asOf,
      PageRequest page) {
    long after = page.after().isEmpty() ? 0 : page.afterNumber();
    int limit = page.size() + 1;
    var found =
        asOf == null
            ? suggestions.in(state, dataset, domain, after, limit)
            : suggestions.in(state, dataset, domain, asOf, after, limit);
    return Page.of(found, page, suggestion -> String.valueOf(suggestion.id))
        .map(SuggestionView::of);
  }

  /**
   * Tags the column. Nothing happens if that was done before.
   *
   * @throws Failure NOT_FOUND if there is no such suggestion, or no more; CONFLICT if it was
   *     dismissed, if nobody owns the dataset, or if that has no such column
   */
  SuggestionView accept(long id, String actor) {
    Suggestion suggestion = undecided(id, State.ACCEPTED);
    if (suggestion.state == State.OPEN) {
      datasets.tagColumn(
          Urn.parse(Urn.Kind.DATASET, "dataset", suggestion.dataset),
          suggestion.column,
          suggestion.tag,
          actor);
      suggestion.decide(
          State.ACCEPTED, actor, null, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
    return SuggestionView.of(suggestion);
  }

  /**
   * Lets the tag never again be suggested for this column because of this source, nor for what is
   * made of this column. Nothing happens if that was done before.
   *
   * @throws Failure NOT_FOUND if there is no such suggestion, or no more; CONFLICT if it was
   *     accepted
   */
  SuggestionView dismiss(long id, DismissalDraft draft, String actor) {
    drafts.check(draft);
    Suggestion suggestion = undecided(id, State.DISMISSED);
    if (suggestion.state == State.OPEN) {
      String reason = draft.reason().isBlank() ? null : draft.reason();
      suggestion.decide(
          State.DISMISSED, actor, reason, clock.instant().truncatedTo(ChronoUnit.MICROS));
      due.add(Set.of(Urn.parse(Urn.Kind.DATASET, "dataset", suggestion.dataset)));
    }
    return SuggestionView.of(suggestion);
  }

  private Suggestion undecided(long id, State wanted) {
    Suggestion suggestion =
        suggestions
            .locked(id)
            .orElseThrow(
                () -> Failure.notFound("suggestion %d, or it was withdrawn".formatted(id)));
    if (suggestion.state != State.OPEN && suggestion.state != wanted) {
      throw Failure.conflict(
          "Suggestion %d was %s by %s at %s; change the tags of the column itself."
              .formatted(id, suggestion.state.word(), suggestion.decidedBy, suggestion.decidedAt));
    }
    return suggestion;
  }
}
