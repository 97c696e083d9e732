package io.meshwork.lineage.question;

import io.meshwork.contracts.lineage.v1.Changes;
import io.meshwork.contracts.lineage.v1.Column;
import io.meshwork.contracts.lineage.v1.ColumnEdge;
import io.meshwork.contracts.lineage.v1.ColumnNode;
import io.meshwork.contracts.lineage.v1.ColumnScene;
import io.meshwork.contracts.lineage.v1.Direction;
import io.meshwork.contracts.lineage.v1.Edge;
import io.meshwork.contracts.lineage.v1.Flow;
import io.meshwork.contracts.lineage.v1.GetChangesRequest;
import io.meshwork.contracts.lineage.v1.GetColumnsRequest;
import io.meshwork.contracts.lineage.v1.GetSceneRequest;
import io.meshwork.contracts.lineage.v1.Node;
import io.meshwork.contracts.lineage.v1.Scene;
import io.meshwork.lineage.graph.ColumnScene.ColumnEnd;
import io.meshwork.lineage.graph.LineageChanges;
import io.meshwork.lineage.graph.Scene.SceneEdge;
import io.meshwork.lineage.graph.Scene.SceneNode;
import io.meshwork.lineage.graph.SceneRequest;
import io.meshwork.lineage.graph.Side;
import io.meshwork.lineage.scene.ChangeService;
import io.meshwork.lineage.scene.ColumnService;
import io.meshwork.lineage.scene.SceneService;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What surrounds a thing, as messages. */
@ApplicationScoped
class SceneAnswers {

  private final SceneService scenes;
  private final ChangeService changes;
  private final ColumnService columns;
  private final Clock clock;

  SceneAnswers(SceneService scenes, ChangeService changes, ColumnService columns, Clock clock) {
    this.scenes = scenes;
    this.changes = changes;
    this.columns = columns;
    this.clock = clock;
  }

  Scene scene(Urn root, GetSceneRequest request) {
    return toProto(
        scenes.scene(
            new SceneRequest(
                    root,
                    sides(request.getDirection()),
                    orElse(request.getDepth(), SceneRequest.DEFAULT_DEPTH),
                    orElse(request.getNodeBudget(), SceneRequest.DEFAULT_BUDGET),
                    request.hasAsOf() ? Times.instant("asOf", request.getAsOf()) : null)
                .after(request.getPageToken()),
            request.getFold()));
  }

  Changes changes(Urn root, GetChangesRequest request) {
    if (!request.hasFrom()) {
      throw Failure.invalid("from", "must say after which instant changes are wanted");
    }
    Instant from = Times.instant("from", request.getFrom());
    Instant to = request.hasTo() ? Times.instant("to", request.getTo()) : clock.instant();
    var around =
        new SceneRequest(
            root,
            sides(request.getDirection()),
            orElse(request.getDepth(), SceneRequest.DEFAULT_DEPTH),
            orElse(request.getNodeBudget(), SceneRequest.DEFAULT_BUDGET),
            to);
    return toProto(changes.between(from, around));
  }

  ColumnScene columns(Urn dataset, GetColumnsRequest request) {
    var around =
        new SceneRequest(
            dataset,
            sides(request.getDirection()),
            orElse(request.getDepth(), ColumnService.DEFAULT_DEPTH),
            orElse(request.getNodeBudget(), ColumnService.DEFAULT_BUDGET),
            request.hasAsOf() ? Times.instant("asOf", request.getAsOf()) : null);
    return toProto(
        columns.scene(
            around, request.hasColumn() ? request.getColumn() : null, !request.getDirectOnly()));
  }

  private static int orElse(int told, int otherwise) {
    return told == 0 ? otherwise : told;
  }

  private static List<Side> sides(Direction direction) {
    return switch (direction) {
      case DIRECTION_UNSPECIFIED, DIRECTION_BOTH -> List.of(Side.values());
      case DIRECTION_UPSTREAM -> List.of(Side.UPSTREAM);
      case DIRECTION_DOWNSTREAM -> List.of(Side.DOWNSTREAM);
      case UNRECOGNIZED -> throw Failure.invalid("direction", "is not known here");
    };
  }

  private static Scene toProto(io.meshwork.lineage.graph.Scene scene) {
    var proto = Scene.newBuilder().setRoot(scene.root()).setTruncated(scene.truncated());
    scene.nodes().forEach(node -> proto.addNodes(toProto(node)));
    scene.edges().forEach(edge -> proto.addEdges(toProto(edge)));
    if (scene.nextPageToken() != null) {
      proto.setNextPageToken(scene.nextPageToken());
    }
    return proto.build();
  }

  private static Node toProto(SceneNode node) {
    return Node.newBuilder()
        .setUrn(node.urn())
        .setHop(node.hop())
        .setHiddenUpstream(node.hiddenUpstream())
        .setHiddenDownstream(node.hiddenDownstream())
        .setLastRun(node.lastRun() == null ? "" : node.lastRun())
        .addAllOtherNames(node.otherNames())
        .setDropped(node.dropped())
        .addAllFolded(node.folded() == null ? List.of() : node.folded())
        .build();
  }

  private static Edge toProto(SceneEdge edge) {
    var proto = Edge.newBuilder().setOrigin(edge.origin()).setDestination(edge.destination());
    if (edge.firstSeen() != null && edge.lastSeen() != null) {
      proto
          .setFirstSeen(Times.toProto(edge.firstSeen()))
          .setLastSeen(Times.toProto(edge.lastSeen()));
    }
    edge.evidence()
        .forEach(
            flow ->
                proto.addEvidence(
                    Flow.newBuilder()
                        .setOrigin(flow.origin())
                        .addAllJobs(flow.jobs())
                        .setDestination(flow.destination())));
    return proto.build();
  }

  private static Changes toProto(LineageChanges changes) {
    var proto =
        Changes.newBuilder()
            .setRoot(changes.root())
            .setFrom(Times.toProto(changes.from()))
            .setTo(Times.toProto(changes.to()))
            .setTruncated(changes.truncated());
    changes.appeared().forEach(edge -> proto.addAppeared(toProto(edge)));
    changes.silent().forEach(edge -> proto.addSilent(toProto(edge)));
    return proto.build();
  }

  private static ColumnScene toProto(io.meshwork.lineage.graph.ColumnScene scene) {
    var proto = ColumnScene.newBuilder().setRoot(scene.root()).setTruncated(scene.truncated());
    scene
        .nodes()
        .forEach(
            node ->
                proto.addNodes(
                    ColumnNode.newBuilder()
                        .setColumn(column(node.dataset(), node.column()))
                        .setHop(node.hop())));
    scene.edges().forEach(edge -> proto.addEdges(toProto(edge)));
    return proto.build();
  }

  private static ColumnEdge toProto(io.meshwork.lineage.graph.ColumnScene.ColumnEdge edge) {
    ColumnEnd origin = edge.origin();
    ColumnEnd destination = edge.destination();
    return ColumnEdge.newBuilder()
        .setOrigin(column(origin.dataset(), origin.column()))
        .setDestination(column(destination.dataset(), destination.column()))
        .addAllJobs(edge.jobs())
        .addAllTransformations(edge.transformations())
        .setMasked(edge.masked())
        .setIndirect(edge.indirect())
        .build();
  }

  private static Column column(String dataset, String name) {
    return Column.newBuilder().setDataset(dataset).setName(name).build();
  }
}
