package io.meshwork.quality.notify;

import io.meshwork.platform.error.Drafts;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Violation;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.quality.notify.channel.Channels;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps the rules by which people are told. */
@ApplicationScoped
@Transactional
class RuleService {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  private final Rules rules;
  private final Channels channels;
  private final Drafts drafts;

  RuleService(Rules rules, Channels channels, Drafts drafts) {
    this.rules = rules;
    this.channels = channels;
    this.drafts = drafts;
  }

  Page<RuleView> list(PageRequest page) {
    return Page.of(rules.after(page.after(), page.size() + 1), page, Rules.Row::name)
        .map(RuleView::of);
  }

  RuleView get(String name) {
    return rules.find(name).map(RuleView::of).orElseThrow(() -> missing(name));
  }

  /**
   * Creates a rule or replaces it whole.
   *
   * @param expected revision that it is written over; 0 if it must not exist, null for any
   * @throws Failure INVALID with every fault; STALE if it stands at another revision
   */
  RuleView put(String name, @Nullable RuleDraft draft, @Nullable Long expected, String actor) {
    Failure.throwIfAny(faults(name, draft));
    long current = rules.lock(name).map(Rules.Row::revision).orElse(0L);
    if ((expected != null && expected != current)
        || !rules.save(name, Objects.requireNonNull(draft), actor, current)) {
      throw stale(name, expected == null ? current : expected);
    }
    return get(name);
  }

  /** Deletes a rule. What it has sent on its way still arrives. */
  void delete(String name, @Nullable Long expected) {
    long current = rules.lock(name).orElseThrow(() -> missing(name)).revision();
    if (expected != null && expected != current) {
      throw stale(name, expected);
    }
    rules.delete(name);
  }

  private List<Violation> faults(String name, @Nullable RuleDraft draft) {
    var faults = new ArrayList<Violation>(drafts.faults(draft));
    if (!NAME.matcher(name).matches()) {
      faults.add(
          new Violation(
              "name", "must be lower-case letters, digits and hyphens, at most 64 of them"));
    }
    if (draft != null && !draft.channel().isBlank() && channels.find(draft.channel()).isEmpty()) {
      faults.add(
          new Violation(
              "channel",
              channels.kinds().isEmpty()
                  ? "names none: the operator has set up no channel"
                  : "must be one of " + String.join(", ", channels.kinds().keySet())));
    }
    if (draft != null && draft.quietHours() != null) {
      faults.addAll(draft.quietHours().faults());
    }
    return faults;
  }

  private Failure stale(String name, long expected) {
    long current = rules.find(name).map(Rules.Row::revision).orElse(0L);
    return Failure.stale("The notification rule " + name, expected, current);
  }

  private static Failure missing(String name) {
    return Failure.notFound("notification rule " + name);
  }
}
