package io.meshwork.catalog.intake;

import io.meshwork.platform.urn.Urn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job that is known without having been seen to run, such as a dbt model or a view.
 *
 * @param integration who runs it, such as {@code DBT} (OpenLineage {@code jobType})
 * @param type what it is there, such as {@code MODEL}
 * @param sql what it runs; null if that is not known
 * @param owners names, as the origin has them
 * @param inputs datasets that it reads
 * @param outputs datasets that it writes
 */
public record DeclaredJob(
    Urn urn,
    String integration,
    String type,
    String description,
    @Nullable String sql,
    List<String> owners,
    List<Urn> inputs,
    List<Urn> outputs) {

  public DeclaredJob {
    owners = List.copyOf(owners);
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
  }
}
