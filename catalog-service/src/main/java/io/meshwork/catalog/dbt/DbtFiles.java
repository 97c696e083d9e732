package io.meshwork.catalog.dbt;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of one upload. All but the manifest may be missing. */
record DbtFiles(
    Path manifest, @Nullable Path catalog, @Nullable Path runResults, @Nullable Path sources) {

  Artifact manifestFile() {
    return new Artifact("manifest", "manifest", manifest);
  }

  Warehouse warehouse() {
    return catalog == null
        ? Warehouse.UNKNOWN
        : Warehouse.read(new Artifact("catalog", "catalog", catalog));
  }

  @Nullable LastRun lastRun() {
    return runResults == null
        ? null
        : LastRun.read(new Artifact("run_results", "run-results", runResults));
  }

  List<LastRun.Freshness> freshness() {
    return sources == null
        ? List.of()
        : LastRun.readFreshness(new Artifact("sources", "sources", sources));
  }
}
