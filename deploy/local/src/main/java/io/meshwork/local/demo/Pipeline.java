package io.meshwork.local.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline, which runs by a schedule.
 *
 * @param name of the job, as its engine's integration makes it
 * @param engine which of the mesh's engines runs it
 * @param schedule as cron writes it, in UTC
 * @param takes how long a usual run takes; of no meaning for a stream
 * @param history how far back its runs are told; as far as the demo goes, if absent
 * @param inputs keys of the datasets it reads
 * @param sql empty if it is no query
 * @param flakyPercent how many runs in a hundred fail by chance and are retried
 * @param errors with which they fail
 * @param incidents in which every run fails
 */
record Pipeline(
    String name,
    String engine,
    String description,
    String schedule,
    @Nullable Duration takes,
    @Nullable Duration history,
    List<String> inputs,
    List<Output> outputs,
    String sql,
    String dialect,
    int flakyPercent,
    List<String> errors,
    List<Incident> incidents) {

  /**
   * A dataset it writes.
   *
   * @param dataset its key
   * @param copies keys of the inputs whose columns are taken over where the names are the same
   * @param columns for each other column what it is made of, see {@link ColumnSource}
   * @param rows how many a usual run writes; 0 if it does not say
   */
  record Output(
      String dataset, List<String> copies, Map<String, List<String>> columns, long rows) {}
}
