package io.meshwork.quality.check;

/** What statements about checks have in common. */
public final class CheckSql {

  private CheckSql() {}

  /**
   * The condition that a result counts: one from before every contract that declared the check
   * stopped doing so does not.
   *
   * @param check name under which the statement knows the row of {@code quality_check}
   * @param measuredAt when it was measured
   */
  public static String counts(String check, String measuredAt) {
    return """
    NOT (SELECT coalesce(bool_and(coalesce(declared.retired_at >= %2$s, false)), false)
         FROM declared_check AS declared
         WHERE declared.dataset_key = %1$s.dataset_key AND declared.name = %1$s.name)
    """
        .formatted(check, measuredAt);
  }

  /**
   * Joins what a contract says of a check as {@code declared}: of several the first that still
   * declares it. Nothing if none ever did.
   *
   * @param check name under which the statement knows the row of {@code quality_check}
   */
  public static String joinDeclared(String check) {
    return """
    LEFT JOIN LATERAL (
      SELECT severity, dimension FROM declared_check
      WHERE declared_check.dataset_key = %1$s.dataset_key AND declared_check.name = %1$s.name
      ORDER BY retired_at DESC NULLS FIRST, contract LIMIT 1
    ) AS declared ON true
    """
        .formatted(check);
  }

  /**
   * The condition that nobody but the service makes a check.
   *
   * @param check name under which the statement knows the row of {@code quality_check}
   */
  public static String isOwn(String check) {
    return "(starts_with(%1$s.name, '%2$s') OR starts_with(%1$s.name, '%3$s'))"
        .formatted(check, OwnChecks.OF_PROMISES, OwnChecks.OF_MONITORS);
  }

  /**
   * The condition that a check is of how a dataset stands, and not of what is in it: whether
   * promises are kept, whether a version is overdue. No version is better or worse for it.
   *
   * @param check name under which the statement knows the row of {@code quality_check}
   */
  public static String isOfState(String check) {
    return "(starts_with(%1$s.name, '%2$s') OR %1$s.name = '%3$s')"
        .formatted(check, OwnChecks.OF_PROMISES, OwnChecks.FRESHNESS);
  }
}
