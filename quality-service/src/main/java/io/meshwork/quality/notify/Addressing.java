package io.meshwork.quality.notify;

import io.meshwork.quality.notify.channel.Message;
import io.meshwork.quality.notify.channel.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Works out which channel is told what. */
@ApplicationScoped
class Addressing {

  private final Rules rules;
  private final Optional<String> address;

  Addressing(Rules rules, NotifyConfig config) {
    this.rules = rules;
    this.address = config.address().map(uri -> uri.toString().replaceAll("/+$", ""));
  }

  /** One message for each channel that some rule names for some of the parties. */
  List<Outgoing> byRules(Notice notice, Instant now) {
    Map<String, Outgoing> byChannel = new LinkedHashMap<>();
    for (Rules.Row rule : rules.all()) {
      List<Party> parties =
          notice.parties().stream()
              .filter(party -> rule.says().fits(notice.severity(), party))
              .toList();
      if (!parties.isEmpty()) {
        var outgoing =
            new Outgoing(
                rule.says().channel(),
                rule.name(),
                due(rule.says(), notice, now),
                message(notice, role(parties), products(parties)));
        byChannel.merge(outgoing.channel(), outgoing, (one, other) -> both(notice, one, other));
      }
    }
    return List.copyOf(byChannel.values());
  }

  /** The same channels as were told before, for the same reasons. */
  List<Outgoing> asBefore(Notice notice, Collection<Outgoing> before, Instant now) {
    return before.stream()
        .map(
            told ->
                new Outgoing(
                    told.channel(),
                    told.rule(),
                    rules.find(told.rule()).map(rule -> due(rule.says(), notice, now)).orElse(now),
                    message(notice, told.message().role(), told.message().products())))
        .toList();
  }

  /** Two rules may name one channel: it is told once, as soon as either says, for both reasons. */
  private Outgoing both(Notice notice, Outgoing one, Outgoing other) {
    Message first = one.message();
    Message second = other.message();
    return new Outgoing(
        one.channel(),
        one.rule(),
        one.dueAt().isBefore(other.dueAt()) ? one.dueAt() : other.dueAt(),
        message(
            notice,
            first.role() == Role.OWNER ? first.role() : second.role(),
            Stream.concat(first.products().stream(), second.products().stream())
                .distinct()
                .toList()));
  }

  private static Instant due(RuleDraft rule, Notice notice, Instant now) {
    return rule.quietHoursFor(notice.severity()).flatMap(quiet -> quiet.end(now)).orElse(now);
  }

  private static Role role(List<Party> parties) {
    return parties.stream().anyMatch(party -> party.role() == Role.OWNER)
        ? Role.OWNER
        : Role.AFFECTED;
  }

  private static List<String> products(List<Party> parties) {
    return parties.stream()
        .filter(party -> party.role() == Role.AFFECTED)
        .map(Party::product)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private Message message(Notice notice, Role role, List<String> products) {
    return new Message(
        notice.incident(),
        notice.change(),
        notice.severity(),
        role,
        notice.title(),
        notice.text(),
        notice.dataset(),
        notice.domain(),
        notice.team(),
        products,
        notice.since(),
        notice.at(),
        address.map(base -> base + "/incidents/" + notice.incident()).orElse(null));
  }
}
