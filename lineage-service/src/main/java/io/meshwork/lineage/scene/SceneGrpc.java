package io.meshwork.lineage.scene;

import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Timestamps;
import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.lineage.v1.Direction;
import io.meshwork.contracts.lineage.v1.Edge;
import io.meshwork.contracts.lineage.v1.Flow;
import io.meshwork.contracts.lineage.v1.GetSceneRequest;
import io.meshwork.contracts.lineage.v1.LineageGrpc.LineageImplBase;
import io.meshwork.contracts.lineage.v1.Node;
import io.meshwork.contracts.lineage.v1.Scene;
import io.meshwork.lineage.graph.Scene.SceneEdge;
import io.meshwork.lineage.graph.Scene.SceneNode;
import io.meshwork.lineage.graph.SceneRequest;
import io.meshwork.lineage.graph.Side;
import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.urn.Urn;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import java.time.Instant;
import java.util.List;

@GrpcService
@Blocking
class SceneGrpc extends LineageImplBase {

  private final Access access;
  private final SceneService scenes;

  SceneGrpc(Access access, SceneService scenes) {
    this.access = access;
    this.scenes = scenes;
  }

  @Override
  public void getScene(GetSceneRequest request, StreamObserver<Scene> answer) {
    Urn root = Urn.parse("root", request.getRoot());
    access.require(Action.READ, root);
    var wanted =
        new SceneRequest(
            root,
            sides(request.getDirection()),
            request.getDepth() == 0 ? SceneRequest.DEFAULT_DEPTH : request.getDepth(),
            request.getNodeBudget() == 0 ? SceneRequest.DEFAULT_BUDGET : request.getNodeBudget(),
            request.hasAsOf() ? instant(request.getAsOf()) : null);
    answer.onNext(toProto(scenes.scene(wanted)));
    answer.onCompleted();
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
        .build();
  }

  private static Edge toProto(SceneEdge edge) {
    var proto = Edge.newBuilder().setOrigin(edge.origin()).setDestination(edge.destination());
    if (edge.firstSeen() != null && edge.lastSeen() != null) {
      proto.setFirstSeen(timestamp(edge.firstSeen())).setLastSeen(timestamp(edge.lastSeen()));
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

  private static Instant instant(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }

  private static Timestamp timestamp(Instant instant) {
    return Timestamps.fromMillis(instant.toEpochMilli());
  }
}
