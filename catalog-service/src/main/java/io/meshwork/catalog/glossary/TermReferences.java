package io.meshwork.catalog.glossary;

import static java.util.stream.Collectors.toSet;

import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.error.Violation;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What terms say of each other: whether it holds, and that both of two related terms say it. */
@ApplicationScoped
class TermReferences {

  private final Terms terms;
  private final ChangeLog changes;

  TermReferences(Terms terms, ChangeLog changes) {
    this.terms = terms;
    this.changes = changes;
  }

  /** The faults of what the draft of {@code urn} says of other terms. */
  List<Violation> faults(Urn urn, TermDraft draft) {
    var named = new LinkedHashMap<String, List<String>>();
    named.put("parents", draft.parents());
    named.put("related", draft.related());
    List<Violation> faults = unknown(named);
    String self = urn.toString();
    int at = draft.related().indexOf(self);
    if (at >= 0) {
      faults.add(new Violation("related[%d]".formatted(at), "is the term itself"));
    }
    for (int i = 0; i < draft.parents().size(); i++) {
      var field = "parents[%d]".formatted(i);
      wayUp(draft.parents().get(i), self)
          .ifPresent(
              way ->
                  faults.add(
                      new Violation(
                          field,
                          "would make a term its own ancestor: %s -> %s"
                              .formatted(self, String.join(" -> ", way)))));
    }
    return faults;
  }

  /** The fault of each URN that names no term; the others cannot be deleted for now. */
  List<Violation> unknown(Map<String, List<String>> urnsByField) {
    Set<String> all = urnsByField.values().stream().flatMap(List::stream).collect(toSet());
    Set<String> known = all.isEmpty() ? Set.of() : terms.hold(all);
    var faults = new ArrayList<Violation>();
    urnsByField.forEach(
        (field, urns) -> {
          for (int i = 0; i < urns.size(); i++) {
            if (!known.contains(urns.get(i))) {
              faults.add(fault("%s[%d]".formatted(field, i), urns.get(i)));
            }
          }
        });
    return faults;
  }

  /**
   * Lets the terms that {@code urn} is newly related to name it too, and those it no longer is, no
   * longer.
   */
  void relate(Urn urn, List<String> before, List<String> after, String actor) {
    String self = urn.toString();
    for (Term other : terms.existing(before.stream().filter(it -> !after.contains(it)).toList())) {
      other.unrelate(self);
      save(other, actor);
    }
    for (Term other : terms.existing(after.stream().filter(it -> !before.contains(it)).toList())) {
      other.relate(self);
      if (other.related.size() > TermDraft.MAX_RELATED) {
        throw Failure.conflict(
            "%s is already related to %d terms, which is as many as can be."
                .formatted(other.urn, TermDraft.MAX_RELATED));
      }
      save(other, actor);
    }
  }

  TermView save(Term term, String actor) {
    boolean isNew = !term.exists();
    term.touch(changes.now());
    terms.persist(term);
    TermView view = TermView.of(term);
    var origin = new ChangeLog.Origin(Urn.term(term.glossary, term.name), term.revision(), actor);
    changes.put(isNew, origin, view, GlossaryProtos.toEvent(view));
    return view;
  }

  private static Violation fault(String field, String urn) {
    try {
      return new Violation(field, "there is no %s".formatted(Urn.parse(Urn.Kind.TERM, field, urn)));
    } catch (Failure malformed) {
      return malformed.violations().getFirst();
    }
  }

  /** The way from {@code start} over its ancestors to {@code goal}, if there is one. */
  private Optional<List<String>> wayUp(String start, String goal) {
    Map<String, String> cameFrom = new HashMap<>();
    cameFrom.put(start, "");
    List<String> frontier = List.of(start);
    while (!frontier.isEmpty() && !cameFrom.containsKey(goal)) {
      var next = new ArrayList<String>();
      for (Term term : terms.existing(frontier)) {
        for (String parent : term.parents) {
          if (cameFrom.putIfAbsent(parent, term.urn) == null) {
            next.add(parent);
          }
        }
      }
      frontier = next;
    }
    if (!cameFrom.containsKey(goal)) {
      return Optional.empty();
    }
    var way = new ArrayList<String>();
    for (String at = goal; at != null && !at.isEmpty(); at = cameFrom.get(at)) {
      way.addFirst(at);
    }
    return Optional.of(way);
  }
}
