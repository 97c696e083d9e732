package io.meshwork.catalog.contract.diff;

import io.meshwork.catalog.odcs.DataContract;
import io.meshwork.catalog.odcs.OdcsReader;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What changed between two versions of a contract.
 *
 * @param verdict the gravest kind among the changes
 * @param asks which part of the version the changes ask to be raised
 * @param raised which part is raised from the one version to the other
 * @param sufficient whether as much is raised as the changes ask for
 * @param changes the gravest first, then in the order of the contract
 */
@Schema(name = "ContractDifference")
public record Difference(
    String from,
    String to,
    Kind verdict,
    Bump asks,
    Bump raised,
    boolean sufficient,
    List<Change> changes) {

  public static Difference between(DataContract from, DataContract to) {
    List<Change> changes =
        new Comparison()
                .compare(OdcsReader.current(from.document()), OdcsReader.current(to.document()))
                .stream()
                .sorted(Comparator.comparing(Change::kind).reversed())
                .toList();
    Kind verdict = changes.isEmpty() ? Kind.NONE : changes.getFirst().kind();
    Bump raised = Bump.between(from.version(), to.version());
    return new Difference(
        from.version(),
        to.version(),
        verdict,
        verdict.asks(),
        raised,
        raised.compareTo(verdict.asks()) >= 0,
        changes);
  }
}
