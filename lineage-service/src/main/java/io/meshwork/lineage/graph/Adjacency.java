package io.meshwork.lineage.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which job reads and writes which dataset, by their ids, in memory. It answers what {@link Graph}
 * asks the database, in the same order.
 */
final class Adjacency implements Edges {

  private static final Comparator<Node> BY_ID =
      Comparator.comparing(Node::type).thenComparingLong(Node::id);

  /** An entry of a map, its key, the list and its array. */
  private static final long BYTES_A_LIST = 100;

  /** It stands in two lists, a quarter of which is empty. */
  private static final long BYTES_AN_EDGE = 24;

  private static final long BYTES_A_NAME = 200;

  private final Map<Long, Ids> inputs = new HashMap<>();
  private final Map<Long, Ids> outputs = new HashMap<>();
  private final Map<Long, Ids> readers = new HashMap<>();
  private final Map<Long, Ids> writers = new HashMap<>();

  /** Of datasets that stand under another name, and the other way around. */
  private final Map<Long, Long> standing = new HashMap<>();

  private final Map<Long, Set<Long>> otherNames = new HashMap<>();
  private int edges;

  int edges() {
    return edges;
  }

  /** What it takes of the heap, by estimate. */
  long bytes() {
    long lists = (long) inputs.size() + outputs.size() + readers.size() + writers.size();
    return lists * BYTES_A_LIST + (long) edges * BYTES_AN_EDGE + standing.size() * BYTES_A_NAME;
  }

  /** A flow that was not there before. */
  void add(long job, long dataset, Direction direction) {
    ofJobs(direction).computeIfAbsent(job, id -> new Ids()).add(dataset);
    ofDatasets(direction).computeIfAbsent(dataset, id -> new Ids()).add(job);
    edges++;
  }

  /** From now on a dataset stands under the name of another, or of its own. */
  void rename(long dataset, @Nullable Long node) {
    Long before = standing.remove(dataset);
    if (before != null) {
      otherNames.getOrDefault(before, Set.of()).remove(dataset);
    }
    if (node != null && node != dataset) {
      standing.put(dataset, node);
      otherNames.computeIfAbsent(node, id -> new HashSet<>()).add(dataset);
    }
  }

  @Override
  public List<Step> walk(
      Side side, Collection<Node> roots, int maxHops, int maxNodes, Collection<Node> ends) {
    return new Search(side, roots, Set.copyOf(ends)).run(maxHops, maxNodes);
  }

  @Override
  public List<Hidden> hidden(Collection<Node> nodes, Set<Node> shown) {
    return nodes.stream()
        .flatMap(node -> Stream.of(Side.values()).map(side -> hidden(node, side, shown)))
        .filter(hidden -> hidden.neighbours() > 0)
        .toList();
  }

  private Hidden hidden(Node node, Side side, Set<Node> shown) {
    var hidden = new HashSet<Node>();
    forEachNeighbour(
        side,
        node,
        neighbour -> {
          if (!shown.contains(neighbour)) {
            hidden.add(neighbour);
          }
        });
    return new Hidden(node, side, hidden.size());
  }

  @Override
  public List<FlowId> flows(Collection<Node> nodes, Set<Node> shown) {
    var flows = new ArrayList<FlowId>();
    var own = Set.copyOf(nodes);
    for (Node node : nodes) {
      boolean isJob = node.type() == Node.Type.JOB;
      for (Direction direction : Direction.values()) {
        forEachNeighbour(
            direction,
            node,
            (name, neighbour) -> {
              // A flow between two of the nodes is told with its job.
              if (shown.contains(neighbour) && (isJob || !own.contains(neighbour))) {
                flows.add(
                    isJob
                        ? new FlowId(node, name, neighbour, direction)
                        : new FlowId(neighbour, name, node, direction));
              }
            });
      }
    }
    return flows;
  }

  private Map<Long, Ids> ofJobs(Direction direction) {
    return direction == Direction.INPUT ? inputs : outputs;
  }

  private Map<Long, Ids> ofDatasets(Direction direction) {
    return direction == Direction.INPUT ? readers : writers;
  }

  private void forEachNeighbour(Side side, Node node, Consumer<Node> action) {
    Direction direction = Direction.of(node.type(), side);
    forEachNeighbour(direction, node, (name, neighbour) -> action.accept(neighbour));
  }

  /** A neighbour, and the name of the dataset by which it is one. */
  private interface Neighbour {
    void accept(long name, Node node);
  }

  private void forEachNeighbour(Direction direction, Node node, Neighbour action) {
    if (node.type() == Node.Type.JOB) {
      forEachDataset(direction, node.id(), action);
    } else {
      forEachJob(direction, node.id(), action);
    }
  }

  private void forEachDataset(Direction direction, long job, Neighbour action) {
    ofJobs(direction)
        .getOrDefault(job, Ids.NONE)
        .forEach(name -> action.accept(name, Node.dataset(standing.getOrDefault(name, name))));
  }

  private void forEachJob(Direction direction, long dataset, Neighbour action) {
    forEachJobOfName(direction, dataset, action);
    for (long name : otherNames.getOrDefault(dataset, Set.of())) {
      forEachJobOfName(direction, name, action);
    }
  }

  private void forEachJobOfName(Direction direction, long name, Neighbour action) {
    ofDatasets(direction)
        .getOrDefault(name, Ids.NONE)
        .forEach(job -> action.accept(name, Node.job(job)));
  }

  /** One walk. */
  private final class Search {

    private final Side side;
    private final Set<Node> ends;
    private final Set<Node> known;
    private final List<Step> steps = new ArrayList<>();
    private Collection<Node> last;

    Search(Side side, Collection<Node> roots, Set<Node> ends) {
      this.side = side;
      this.ends = ends;
      this.known = new HashSet<>(roots);
      this.last = roots;
    }

    List<Step> run(int maxHops, int maxNodes) {
      for (int hop = 1; hop <= maxHops && isToGoOn(); hop++) {
        int before = steps.size();
        takeNearest(Node.Type.JOB, hop, maxNodes);
        takeNearest(Node.Type.DATASET, hop, maxNodes);
        last = steps.subList(before, steps.size()).stream().map(Step::to).toList();
        known.addAll(last);
      }
      return steps;
    }

    private boolean isToGoOn() {
      return !last.isEmpty() && last.stream().noneMatch(ends::contains);
    }

    /** Steps from the last nodes of one type, in the order of where they lead. */
    private void takeNearest(Node.Type from, int hop, int maxNodes) {
      var origins = new TreeMap<Node, Node>(BY_ID);
      for (Node node : last) {
        if (node.type() == from) {
          forEachNeighbour(side, node, to -> origins.merge(to, node, BinaryOperator.minBy(BY_ID)));
        }
      }
      origins.keySet().removeAll(known);
      origins.entrySet().stream()
          .limit(maxNodes - steps.size())
          .forEach(step -> steps.add(new Step(step.getValue(), step.getKey(), hop)));
    }
  }
}
