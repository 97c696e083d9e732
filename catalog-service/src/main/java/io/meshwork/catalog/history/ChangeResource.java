package io.meshwork.catalog.history;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import io.meshwork.platform.urn.Urn;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/changes")
@Tag(name = "Changes")
class ChangeResource {

  private final Access access;
  private final Changes changes;

  ChangeResource(Access access, Changes changes) {
    this.access = access;
    this.changes = changes;
  }

  @GET
  @Operation(operationId = "listChanges", summary = "Every revision of one thing, the latest first")
  public Page<ChangeView> list(
      @QueryParam("urn") @Parameter(required = true, description = "URN of the thing")
          @Nullable String urn,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    if (urn == null) {
      throw Failure.invalid("urn", "must say whose changes are wanted");
    }
    Urn subject = Urn.parse("urn", urn);
    access.require(Action.READ, subject);
    PageRequest page = PageRequest.of(pageSize, pageToken);
    long before = page.after().isEmpty() ? Long.MAX_VALUE : page.afterNumber();
    return Page.of(
            changes.of(subject.toString(), before, page.size() + 1),
            page,
            change -> Long.toString(change.revision))
        .map(ChangeView::of);
  }
}
