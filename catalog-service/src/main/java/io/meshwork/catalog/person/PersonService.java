package io.meshwork.catalog.person;

import io.meshwork.catalog.history.ChangeLog;
import io.meshwork.catalog.history.Written;
import io.meshwork.catalog.name.Names;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the people. */
@ApplicationScoped
@Transactional
public class PersonService {

  private static final int MAX_ROLES = 1000;

  private final People people;
  private final ChangeLog changes;
  private final Drafts drafts;
  private final List<PersonRoles> roles;

  PersonService(People people, ChangeLog changes, Drafts drafts, @All List<PersonRoles> roles) {
    this.people = people;
    this.changes = changes;
    this.drafts = drafts;
    this.roles = roles;
  }

  public PersonView get(String name) {
    return PersonView.of(existing(name));
  }

  public Page<PersonView> list(PageRequest page) {
    return Page.of(people.existing(page.after(), page.size() + 1), page, person -> person.name)
        .map(PersonView::of);
  }

  /** What the person does, by URN; at most {@value #MAX_ROLES} of each kind. */
  public List<PersonRole> roles(String name) {
    existing(name);
    return roles.stream()
        .flatMap(feature -> feature.rolesOf(name, MAX_ROLES).stream())
        .sorted(Comparator.comparing(PersonRole::urn))
        .toList();
  }

  /** Whether the person exists; if so, they cannot be deleted before the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean hold(String name) {
    return people.hold(List.of(name)).contains(name);
  }

  /** The faults of a list of members; who is named is held until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Violation> faults(List<Member> members) {
    Set<String> known = people.hold(members.stream().map(Member::person).toList());
    var faults = new ArrayList<Violation>();
    var seen = new HashSet<String>();
    for (int i = 0; i < members.size(); i++) {
      String field = "members[%d].person".formatted(i);
      String name = members.get(i).person();
      if (!known.contains(name)) {
        faults.add(new Violation(field, "there is no person '%s'".formatted(name)));
      } else if (!seen.add(name)) {
        faults.add(new Violation(field, "is a member already"));
      }
    }
    return faults;
  }

  /**
   * Creates the person or replaces what is known of them whole. A draft that changes nothing makes
   * no revision.
   *
   * @param expected the revision the caller saw, 0 for none, null for any
   * @param actor subject of the caller
   */
  public Written<PersonView> put(
      String name, PersonDraft draft, @Nullable Long expected, String actor) {
    Names.checkPerson("name", name);
    drafts.check(draft);
    Urn urn = Urn.person(name);
    changes.lock(urn);
    Person person = people.named(name).orElseGet(Person::new);
    boolean isNew = !person.exists();
    changes.checkRevision(urn, expected, person.visibleRevision());
    if (!isNew && person.draft().equals(draft)) {
      return new Written<>(false, PersonView.of(person));
    }
    person.name = name;
    person.declare(draft);
    person.touch(changes.now());
    people.persist(person);
    PersonView view = PersonView.of(person);
    changes.put(
        isNew,
        new ChangeLog.Origin(urn, person.revision(), actor),
        view,
        PersonProtos.toEvent(view));
    return new Written<>(isNew, view);
  }

  /**
   * Deletes the person.
   *
   * @throws Failure CONFLICT while the person is a member of something or manages a product
   */
  public void delete(String name, @Nullable Long expected, String actor) {
    Urn urn = Urn.person(name);
    changes.lock(urn);
    Person person = existing(name);
    changes.checkRevision(urn, expected, person.visibleRevision());
    person.delete(changes.now());
    people.flush();
    changes.checkUnused(urn);
    changes.deleted(new ChangeLog.Origin(urn, person.revision(), actor));
  }

  private Person existing(String name) {
    return people
        .named(name)
        .filter(Person::exists)
        .orElseThrow(() -> Failure.notFound(Urn.person(name).toString()));
  }
}
