package io.meshwork.lineage.marquez.importer;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.identity.Access;
import io.meshwork.platform.identity.Action;
import io.meshwork.platform.page.Page;
import io.meshwork.platform.page.PageRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/lineage/imports")
@Tag(name = "OpenLineage")
class ImportResource {

  private static final String IMPORTS = "imports";

  private final Access access;
  private final ImportQuery imports;

  ImportResource(Access access, ImportQuery imports) {
    this.access = access;
    this.imports = imports;
  }

  @GET
  @Operation(
      operationId = "listLineageImports",
      summary = "How the imports from Marquez stand",
      description = "One for each name that the service was ever configured with.")
  public List<ImportView> list() {
    access.require(Action.READ, IMPORTS);
    return imports.all();
  }

  @GET
  @Path("/{name}/refusals")
  @Operation(
      operationId = "listLineageImportRefusals",
      summary = "The events of Marquez that were refused, and why",
      description = "In the order of their times. The import went on after each.")
  public Page<RefusalView> refusals(
      String name,
      @QueryParam("pageSize") @Nullable Integer pageSize,
      @QueryParam("pageToken") @Nullable String pageToken) {
    access.require(Action.READ, IMPORTS);
    if (!imports.exists(name)) {
      throw Failure.notFound("import " + name);
    }
    PageRequest page = PageRequest.of(pageSize, pageToken);
    RefusalPosition after = RefusalPosition.of(page.after());
    return Page.of(
        imports.refusals(name, after, page.size() + 1),
        page,
        refusal -> new RefusalPosition(refusal.eventTime(), refusal.digest()).toString());
  }
}
