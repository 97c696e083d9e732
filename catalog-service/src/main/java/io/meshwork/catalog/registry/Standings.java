package io.meshwork.catalog.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells where subjects stand. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Standings {

  private final Subjects subjects;
  private final RegistryConfig config;

  Standings(Subjects subjects, RegistryConfig config) {
    this.subjects = subjects;
    this.config = config;
  }

  Standing of(SubjectName subject) {
    List<String> names = List.of(subject.qualified(), subject.contextScope(), SubjectName.GLOBAL);
    Map<String, Subjects.Peek> found = subjects.peek(names);
    List<Settings.Said> said =
        names.stream()
            .map(found::get)
            .map(peek -> peek == null ? Settings.Said.NOTHING : peek.said())
            .toList();
    return new Standing(
        Settings.of(said, config.compatibility()),
        Optional.ofNullable(found.get(subject.qualified())).map(Subjects.Peek::link).orElse(null));
  }

  /**
   * Makes sure that the subject may be changed.
   *
   * @throws RegistryFailure NOT_PERMITTED if its mode does not allow it
   */
  static void checkWritable(SubjectName subject, Mode mode) {
    if (mode.isReadOnly()) {
      throw notPermitted(subject, "is in read-only mode");
    }
  }

  static RegistryFailure notPermitted(SubjectName subject, String why) {
    return new RegistryFailure(
        RegistryFault.NOT_PERMITTED, "Subject %s %s.".formatted(subject.qualified(), why));
  }
}
