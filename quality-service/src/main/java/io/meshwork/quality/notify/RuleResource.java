package io.meshwork.quality.notify;

import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.identity.Caller;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.revision.Revisions;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/notification-rules")
@Tag(name = "Notifications")
class RuleResource {

  private static final String RULES = "notification rules";

  private final Access access;
  private final RuleService rules;

  RuleResource(Access access, RuleService rules) {
    this.access = access;
    this.rules = rules;
  }

  @GET
  @Operation(operationId = "listNotificationRules", summary = "All rules, by name")
  public Page<RuleView> list(
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, RULES);
    return rules.list(PageRequest.of(pageSize, pageToken));
  }

  @GET
  @Path("/{name}")
  @Operation(operationId = "getNotificationRule", summary = "One rule")
  public RestResponse<RuleView> get(String name) {
    access.require(Action.READ, RULES);
    return respond(RestResponse.Status.OK, rules.get(name));
  }

  @PUT
  @Path("/{name}")
  @Operation(
      operationId = "putNotificationRule",
      summary = "Create the rule or replace it whole",
      description =
          "Says who is told of which incidents by which channel. Channels are the operator's. When an"
              + " incident is over, all are told who were told that it was not, whatever rules say then.")
  public RestResponse<RuleView> put(
      String name,
      RuleDraft draft,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
    Caller caller = access.require(Action.WRITE, RULES);
    Long expected = Revisions.expected(ifMatch, ifNoneMatch);
    RuleView written = rules.put(name, draft, expected, caller.subject());
    return respond(
        written.revision() == 1 ? RestResponse.Status.CREATED : RestResponse.Status.OK, written);
  }

  @DELETE
  @Path("/{name}")
  @Operation(operationId = "deleteNotificationRule", summary = "Delete the rule")
  public void delete(String name, @HeaderParam("If-Match") @Nullable String ifMatch) {
    access.require(Action.WRITE, RULES);
    rules.delete(name, Revisions.expected(ifMatch, null));
  }

  private static RestResponse<RuleView> respond(RestResponse.Status status, RuleView rule) {
    return RestResponse.ResponseBuilder.create(status, rule)
        .tag(Revisions.tag(rule.revision()))
        .build();
  }
}
