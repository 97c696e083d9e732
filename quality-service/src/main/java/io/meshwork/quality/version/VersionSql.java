package io.meshwork.quality.version;

import io.meshwork.quality.check.Severity;
import java.util.stream.Collectors;

/** What statements about versions have in common. */
final class VersionSql {

  /** Results about the version {@code touched}, by the check {@code checked}. */
  static final String RESULTS =
      "results_about(touched.dataset_key, checked.id, touched.run_key, touched.at, touched.until)";

  /** Whether what is {@code declared} of a check is no more than a warning. */
  static final String IS_MILD =
      "coalesce(lower(btrim(declared.severity)) IN (%s), false)"
          .formatted(
              Severity.mildWords().stream()
                  .map("'%s'"::formatted)
                  .collect(Collectors.joining(", ")));

  private VersionSql() {}

  /**
   * Until when a version was the latest.
   *
   * @param version name under which the statement knows the row of {@code dataset_version}
   */
  static String until(String version) {
    return """
    coalesce(
      (SELECT later.at FROM dataset_version AS later
       WHERE later.dataset_key = %1$s.dataset_key AND later.at >= %1$s.at
         AND (later.at, later.run_key, later.job_key) > (%1$s.at, %1$s.run_key, %1$s.job_key)
       ORDER BY later.at, later.run_key, later.job_key LIMIT 1),
      'infinity')
    """
        .formatted(version);
  }
}
