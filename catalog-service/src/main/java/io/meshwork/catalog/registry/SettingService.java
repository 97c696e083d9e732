package io.meshwork.catalog.registry;

import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what is asked of next schemas, and what may be done, for subjects, contexts and all. */
@ApplicationScoped
@Transactional
public class SettingService {

  private final Standings standings;
  private final Subjects subjects;
  private final SubjectRevisions revisions;
  private final ChangeLog changes;

  SettingService(
      Standings standings, Subjects subjects, SubjectRevisions revisions, ChangeLog changes) {
    this.standings = standings;
    this.subjects = subjects;
    this.revisions = revisions;
    this.changes = changes;
  }

  /**
   * What is asked of the next schema.
   *
   * @param normalize whether what means the same is the same; null where nobody says
   */
  public record Compatibility(CompatibilityLevel level, @Nullable Boolean normalize) {}

  /**
   * What is asked of a subject's next schema.
   *
   * @param scope name of the subject, or {@code :.context:}; null for what holds for all
   * @param isEffective whether to tell what holds where the scope itself says nothing
   * @throws RegistryFailure NO_COMPATIBILITY if nothing is to be told
   */
  public Compatibility compatibility(@Nullable String scope, boolean isEffective) {
    SubjectName name = name(scope);
    if (scope == null || isEffective) {
      Settings settings = standings.of(name).settings();
      return new Compatibility(
          settings.compatibility(),
          said(name).flatMap(own -> Optional.ofNullable(own.normalize)).orElse(null));
    }
    return said(name)
        .filter(own -> own.compatibility != null || own.normalize != null)
        .map(
            own ->
                new Compatibility(
                    own.compatibility == null
                        ? standings.of(name).settings().compatibility()
                        : own.compatibility,
                    own.normalize))
        .orElseThrow(
            () ->
                new RegistryFailure(
                    RegistryFault.NO_COMPATIBILITY,
                    "Subject '%s' does not have subject-level compatibility configured."
                        .formatted(name.qualified())));
  }

  /**
   * Sets what is asked of next schemas; what is null stays as it is.
   *
   * @throws RegistryFailure INVALID_SUBJECT, NOT_PERMITTED
   */
  public void setCompatibility(
      @Nullable String scope,
      @Nullable CompatibilityLevel level,
      @Nullable Boolean normalize,
      String actor) {
    SubjectName name = name(scope);
    Mode mode = standings.of(name).settings().mode();
    Standings.checkWritable(name, mode);
    change(
        name,
        actor,
        subject -> {
          subject.compatibility = level == null ? subject.compatibility : level;
          subject.normalize = normalize == null ? subject.normalize : normalize;
        });
  }

  /**
   * Takes back what was asked; what holds for the context, or for all, holds again.
   *
   * @return what was asked until now
   */
  public Compatibility clearCompatibility(@Nullable String scope, String actor) {
    Compatibility before = compatibility(scope, false);
    change(
        name(scope),
        actor,
        subject -> {
          subject.compatibility = null;
          subject.normalize = null;
        });
    return before;
  }

  /**
   * What may be done with a subject; parameters as for {@link #compatibility}.
   *
   * @throws RegistryFailure NO_MODE
   */
  public Mode mode(@Nullable String scope, boolean isEffective) {
    SubjectName name = name(scope);
    if (scope == null || isEffective) {
      return standings.of(name).settings().mode();
    }
    return said(name)
        .flatMap(own -> Optional.ofNullable(own.mode))
        .orElseThrow(
            () ->
                new RegistryFailure(
                    RegistryFault.NO_MODE,
                    "Subject '%s' does not have subject-level mode configured."
                        .formatted(name.qualified())));
  }

  /**
   * Sets what may be done.
   *
   * @param isForced whether schemas may be imported beside those that are there
   * @throws RegistryFailure NOT_PERMITTED if schemas are to be imported beside others
   */
  public void setMode(@Nullable String scope, Mode mode, boolean isForced, String actor) {
    SubjectName name = name(scope);
    if (mode == Mode.IMPORT && !isForced && isOccupied(name)) {
      throw new RegistryFailure(
          RegistryFault.NOT_PERMITTED,
          "Cannot import since found existing subjects; set force=true to import beside them.");
    }
    change(name, actor, subject -> subject.mode = mode);
  }

  /** Takes a mode back. */
  public Mode clearMode(@Nullable String scope, String actor) {
    Mode before = mode(scope, false);
    change(name(scope), actor, subject -> subject.mode = null);
    return before;
  }

  private void change(SubjectName name, String actor, Consumer<Subject> change) {
    changes.lock(Urn.subject(name.qualified()));
    Subject subject =
        subjects.row(name.qualified()).orElseGet(() -> Subject.named(name.qualified()));
    SubjectView before = SubjectView.of(subject);
    change.accept(subject);
    if (!subject.exists() || !SubjectView.of(subject).equals(before)) {
      revisions.make(subject, actor);
    }
  }

  /** Whether there are schemas where a mode is to hold. */
  private boolean isOccupied(SubjectName name) {
    if (name.bare().isEmpty() || name.bare().equals(SubjectName.GLOBAL)) {
      String prefix = name.bare().isEmpty() ? name.contextScope() : "";
      return !subjects.names(prefix, Visibility.LIVE, new Slice(0, 1)).isEmpty();
    }
    return said(name).filter(subject -> subject.isVisible(Visibility.LIVE)).isPresent();
  }

  private Optional<Subject> said(SubjectName name) {
    return subjects.row(name.qualified()).filter(Subject::exists);
  }

  private static SubjectName name(@Nullable String scope) {
    return scope == null
        ? new SubjectName(SubjectName.DEFAULT_CONTEXT, SubjectName.GLOBAL)
        : SubjectName.scope(scope);
  }
}
