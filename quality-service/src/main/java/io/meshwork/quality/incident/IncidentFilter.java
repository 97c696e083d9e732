package io.meshwork.quality.incident;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.notify.channel.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which incidents are wanted. What is empty or absent does not matter.
 *
 * @param dataset one that fails, or failed, in them
 * @param product one that they concern
 * @param domain path, whose subdomains are meant too
 * @param team name of the team that owns the root
 */
record IncidentFilter(
    List<IncidentState> states,
    List<Severity> severities,
    @Nullable Urn dataset,
    @Nullable Urn product,
    @Nullable String domain,
    @Nullable String team) {

  /**
   * The filter that a request's parameters ask for.
   *
   * @throws Failure INVALID for one that is none
   */
  static IncidentFilter of(
      List<String> states,
      List<String> severities,
      @Nullable String dataset,
      @Nullable String product,
      @Nullable String domain,
      @Nullable String team) {
    return new IncidentFilter(
        words("state", states, IncidentState.values(), IncidentState::word),
        words("severity", severities, Severity.values(), Severity::word),
        dataset == null || dataset.isEmpty()
            ? null
            : Urn.parse(Urn.Kind.DATASET, "dataset", dataset),
        product == null || product.isEmpty()
            ? null
            : Urn.parse(Urn.Kind.PRODUCT, "product", product),
        domain == null || domain.isEmpty() ? null : domain,
        team == null || team.isEmpty() ? null : team);
  }

  private static <E> List<E> words(
      String field, List<String> given, E[] known, Function<E, String> word) {
    return given.stream()
        .map(
            one ->
                Arrays.stream(known)
                    .filter(constant -> word.apply(constant).equals(one))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            Failure.invalid(
                                field,
                                "must be one of "
                                    + Arrays.stream(known)
                                        .map(word)
                                        .collect(Collectors.joining(", ")))))
        .toList();
  }
}
