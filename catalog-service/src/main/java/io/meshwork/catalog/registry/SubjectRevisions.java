package io.meshwork.catalog.registry;

import io.meshwork.catalog.history.ChangeLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Through which a subject that was changed becomes a new revision and is told. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SubjectRevisions {

  private final Subjects subjects;
  private final ChangeLog changes;

  SubjectRevisions(Subjects subjects, ChangeLog changes) {
    this.subjects = subjects;
    this.changes = changes;
  }

  /** The caller has locked the subject. */
  SubjectView make(Subject subject, String actor) {
    boolean isNew = !subject.exists();
    subject.touch(changes.now());
    subjects.persist(subject);
    SubjectView view = SubjectView.of(subject);
    changes.put(isNew, origin(subject, actor), view, SubjectProtos.toEvent(view));
    return view;
  }

  /** The subject is no more; only its revision stays, to go on should the name be used again. */
  void end(Subject subject, String actor) {
    subject.clear();
    subject.delete(changes.now());
    changes.deleted(origin(subject, actor));
  }

  private static ChangeLog.Origin origin(Subject subject, String actor) {
    return new ChangeLog.Origin(subject.toUrn(), subject.revision(), actor);
  }
}
