package io.meshwork.catalog.dbt;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a {@code manifest.json} of version 1 to 12 says.
 *
 * @param project name of the project; older versions tell only a digest of it
 * @param adapter the warehouse's kind, such as {@code snowflake}
 * @param nodes nodes and sources by id, tests left out
 * @param tests how many tests there are
 * @param promises those that say something lasting of a column
 * @param groupOwners by the group's name
 */
record Manifest(
    String project,
    String adapter,
    Map<String, DbtNode> nodes,
    int tests,
    List<DbtTest> promises,
    List<DbtExposure> exposures,
    Map<String, DbtOwner> groupOwners) {

  static Manifest read(Artifact artifact) {
    var nodes = new LinkedHashMap<String, DbtNode>();
    var promises = new ArrayList<DbtTest>();
    var exposures = new ArrayList<DbtExposure>();
    var groupOwners = new HashMap<String, DbtOwner>();
    int[] tests = {0};
    Artifact.Entry nodeReader =
        (id, entry) -> {
          DbtNode node = DbtNode.of(id, entry);
          if (node.type() == DbtNode.Type.TEST) {
            tests[0]++;
            DbtTest.of(entry).ifPresent(promises::add);
          } else {
            nodes.put(id, node);
          }
        };
    JsonNode metadata =
        artifact.read(
            Map.of(
                "nodes",
                nodeReader,
                "sources",
                nodeReader,
                "exposures",
                (id, entry) -> exposures.add(DbtExposure.of(id, entry)),
                "groups",
                (id, entry) ->
                    groupOwners.put(
                        DbtNode.text(entry, "name"), DbtOwner.of(entry.path("owner")))));
    String name = DbtNode.text(metadata, "project_name");
    return new Manifest(
        name.isEmpty() ? DbtNode.text(metadata, "project_id") : name,
        DbtNode.text(metadata, "adapter_type"),
        nodes,
        tests[0],
        promises,
        exposures,
        groupOwners);
  }

  /** Who owns a node: what its group says, or else its own meta. */
  DbtOwner owner(DbtNode node) {
    DbtOwner ofGroup = groupOwners.getOrDefault(node.group(), DbtOwner.NOBODY);
    return ofGroup.isNobody() ? node.owner() : ofGroup;
  }
}
