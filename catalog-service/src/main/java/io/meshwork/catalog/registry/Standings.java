package io.meshwork.catalog.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

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
    return of(List.of(subject)).getFirst();
  }

  /** Where each of {@code wanted} stands, in their order. */
  List<Standing> of(List<SubjectName> wanted) {
    Map<String, Subjects.Peek> found =
        subjects.peek(
            wanted.stream().flatMap(subject -> scopes(subject).stream()).distinct().toList());
    return wanted.stream().map(subject -> standing(subject, found)).toList();
  }

  private Standing standing(SubjectName subject, Map<String, Subjects.Peek> found) {
    List<Settings.Said> said =
        scopes(subject).stream()
            .map(found::get)
            .map(peek -> peek == null ? Settings.Said.NOTHING : peek.said())
            .toList();
    Subjects.Peek own = found.get(subject.qualified());
    return new Standing(
        Settings.of(said, config.compatibility()),
        own == null ? null : own.link(),
        own == null ? null : own.latest());
  }

  /** The nearest to the subject first. */
  private static List<String> scopes(SubjectName subject) {
    return List.of(subject.qualified(), subject.contextScope(), SubjectName.GLOBAL);
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
