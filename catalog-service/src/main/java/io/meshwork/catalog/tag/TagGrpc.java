package io.meshwork.catalog.tag;

import io.grpc.stub.StreamObserver;
import io.meshwork.contracts.catalog.v1.DeleteTagRequest;
import io.meshwork.contracts.catalog.v1.DeleteTagResponse;
import io.meshwork.contracts.catalog.v1.GetTagRequest;
import io.meshwork.contracts.catalog.v1.ListTagsRequest;
import io.meshwork.contracts.catalog.v1.ListTagsResponse;
import io.meshwork.contracts.catalog.v1.PutTagRequest;
import io.meshwork.contracts.catalog.v1.Tag;
import io.meshwork.contracts.catalog.v1.TagsGrpc.TagsImplBase;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;

@GrpcService
@Blocking
class TagGrpc extends TagsImplBase {

  private final Access access;
  private final TagService tags;

  TagGrpc(Access access, TagService tags) {
    this.access = access;
    this.tags = tags;
  }

  @Override
  public void getTag(GetTagRequest request, StreamObserver<Tag> answer) {
    Urn urn = Urn.parse(Urn.Kind.TAG, "urn", request.getUrn());
    access.require(Action.READ, urn);
    answer.onNext(TagProtos.toProto(tags.get(urn.first())));
    answer.onCompleted();
  }

  @Override
  public void listTags(ListTagsRequest request, StreamObserver<ListTagsResponse> answer) {
    access.require(Action.READ, "tags");
    Page<TagView> page = tags.list(PageRequest.of(request.getPageSize(), request.getPageToken()));
    var response = ListTagsResponse.newBuilder();
    page.items().forEach(tag -> response.addTags(TagProtos.toProto(tag)));
    response.setNextPageToken(page.nextTokenOrEmpty());
    answer.onNext(response.build());
    answer.onCompleted();
  }

  @Override
  public void putTag(PutTagRequest request, StreamObserver<Tag> answer) {
    Tag tag = request.getTag();
    Caller caller = access.require(Action.WRITE, Urn.tag(tag.getName()));
    var draft = new TagDraft(tag.getDescription(), tag.getClassification());
    Long expected = request.hasExpectedRevision() ? request.getExpectedRevision() : null;
    answer.onNext(
        TagProtos.toProto(tags.put(tag.getName(), draft, expected, caller.subject()).view()));
    answer.onCompleted();
  }

  @Override
  public void deleteTag(DeleteTagRequest request, StreamObserver<DeleteTagResponse> answer) {
    Urn urn = Urn.parse(Urn.Kind.TAG, "urn", request.getUrn());
    Caller caller = access.require(Action.WRITE, urn);
    Long expected = request.hasExpectedRevision() ? request.getExpectedRevision() : null;
    tags.delete(urn.first(), expected, caller.subject());
    answer.onNext(DeleteTagResponse.getDefaultInstance());
    answer.onCompleted();
  }
}
