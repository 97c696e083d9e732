package io.meshwork.catalog.registry;

import io.meshwork.catalog.history.Timeline;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.revision.Revisions;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/subjects")
@Tag(name = "Subjects")
class SubjectResource {

  private final Access access;
  private final SubjectService subjects;
  private final ClaimService claims;
  private final Timeline timeline;

  SubjectResource(Access access, SubjectService subjects, ClaimService claims, Timeline timeline) {
    this.access = access;
    this.subjects = subjects;
    this.claims = claims;
    this.timeline = timeline;
  }

  @GET
  @Operation(
      operationId = "listSubjects",
      summary = "The schema registry's subjects that have a version, by name")
  public Page<SubjectView> list(
      @QueryParam("prefix")
          @DefaultValue("")
          @Parameter(description = "Only those whose name begins with it")
          String prefix,
      @QueryParam("unclaimed")
          @Parameter(description = "Only those that belong to no product's port")
          boolean unclaimed,
      @QueryParam("dataset")
          @Parameter(description = "URN of a dataset: only those that describe it")
          @Nullable String dataset,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, "subjects");
    return subjects.list(
        new SubjectFilter(prefix, unclaimed, dataset), PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("/{name}")
  @Operation(operationId = "getSubject", summary = "A subject, with its versions and columns")
  public RestResponse<SubjectDetail> get(String name, @QueryParam("asOf") @Nullable String asOf) {
    Urn urn = Urn.subject(name);
    access.require(Action.READ, urn);
    SubjectDetail subject =
        asOf == null
            ? subjects.detail(name)
            : subjects.detailOf(
                timeline.at(urn, asOf, SubjectView.class, () -> subjects.view(name)));
    return RestResponse.ResponseBuilder.ok(subject)
        .tag(Revisions.tag(subject.revision()))
        .build();
  }

  @GET
  @Path("/{name}/versions/{version}")
  @Operation(
      operationId = "getSubjectVersion",
      summary = "A subject's schema in one of its versions, deleted ones too",
      description = "A version is a number from 1, or 'latest'.")
  public VersionView version(String name, String version) {
    access.require(Action.READ, Urn.subject(name));
    return subjects.view(name, version);
  }

  @POST
  @Path("/{name}/claim")
  @Operation(
      operationId = "claimSubject",
      summary = "Give the subject to a product's port",
      description =
          "What its schemas say becomes the columns of the port's dataset, and a version of the port's"
              + " contract. Serializers name subjects '{topic}-value' and '{topic}-key'; such a one"
              + " belongs by itself to the port that offers the topic's dataset.")
  public RestResponse<SubjectView> claim(
      String name, ClaimDraft draft, @HeaderParam("If-Match") @Nullable String ifMatch) {
    Caller caller = access.require(Action.WRITE, Urn.subject(name));
    SubjectView subject =
        claims.claim(name, draft, Revisions.expected(ifMatch, null), caller.subject());
    return RestResponse.ResponseBuilder.ok(subject).tag(Revisions.tag(subject.revision())).build();
  }
}
