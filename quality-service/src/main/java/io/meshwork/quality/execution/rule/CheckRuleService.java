package io.meshwork.quality.execution.rule;

import io.meshwork.platform.error.Drafts;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.sql.UrnLocks;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.assessment.AssessmentService;
import io.meshwork.quality.check.CheckService;
import io.meshwork.quality.check.DeclaredCheck;
import io.meshwork.quality.check.OwnChecks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Keeps the checks that no contract declares. */
@ApplicationScoped
@Transactional
public class CheckRuleService {

  private static final int MAX_NAME = 200;
  private static final int MAX_CHECKS = 1000;

  private final CheckService checks;
  private final AssessmentService assessments;
  private final CheckRules rules;
  private final UrnLocks locks;
  private final Drafts drafts;

  CheckRuleService(
      CheckService checks,
      AssessmentService assessments,
      CheckRules rules,
      UrnLocks locks,
      Drafts drafts) {
    this.checks = checks;
    this.assessments = assessments;
    this.rules = rules;
    this.locks = locks;
    this.drafts = drafts;
  }

  /**
   * A check that was declared by API.
   *
   * @throws Failure NOT_FOUND if there is none of that name
   */
  DeclaredCheckView get(Urn dataset, String name) {
    return rules.view(found(checks.declaredByApi(dataset), name));
  }

  /**
   * Declares a check, or replaces it whole. Results that it has already stay.
   *
   * @throws Failure INVALID if it could not be run, CONFLICT if a contract declares one of that
   *     name
   */
  DeclaredCheckView put(Urn dataset, String name, CheckRule draft) {
    checkName(name);
    drafts.check(draft);
    DeclaredCheck check = rules.check(dataset, name, draft);
    locks.lock(dataset);
    checks
        .contractDeclaring(dataset, name)
        .ifPresent(
            contract -> {
              throw Failure.conflict(
                  "%s declares the check '%s': change it there, or take another name."
                      .formatted(contract, name));
            });
    List<DeclaredCheck> others = without(checks.declaredByApi(dataset), name);
    if (others.size() >= MAX_CHECKS) {
      throw Failure.conflict(
          "%d checks are declared of the dataset by API, which is as many as can be."
              .formatted(MAX_CHECKS));
    }
    declare(dataset, Stream.concat(others.stream(), Stream.of(check)).toList());
    return rules.view(check);
  }

  /**
   * The check is declared no longer: its results stay, and no longer count.
   *
   * @throws Failure NOT_FOUND if there is none of that name
   */
  void delete(Urn dataset, String name) {
    locks.lock(dataset);
    List<DeclaredCheck> declared = checks.declaredByApi(dataset);
    found(declared, name);
    declare(dataset, without(declared, name));
  }

  private void declare(Urn dataset, List<DeclaredCheck> declared) {
    checks.declare(dataset, declared);
    assessments.reassess(Set.of(dataset));
  }

  private static DeclaredCheck found(List<DeclaredCheck> declared, String name) {
    return declared.stream()
        .filter(check -> check.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Failure.notFound("check '%s' that was declared by API".formatted(name)));
  }

  private static List<DeclaredCheck> without(List<DeclaredCheck> declared, String name) {
    return declared.stream().filter(check -> !check.name().equals(name)).toList();
  }

  private static void checkName(String name) {
    if (name.isBlank()
        || name.length() > MAX_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw Failure.invalid("name", "must have 1 to %d visible characters".formatted(MAX_NAME));
    }
    if (OwnChecks.isOwn(name)) {
      throw Failure.invalid("name", OwnChecks.REFUSED);
    }
  }
}
