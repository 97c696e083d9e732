package io.meshwork.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/** Adds to a document what follows from our conventions, so that no resource has to repeat it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiFilter implements OASFilter {

  private static final String BEARER = "bearer";

  private final IndexView index;

  public ApiFilter(IndexView index) {
    this.index = index;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Components components = document.getComponents();
    if (components == null || components.getSchemas() == null || document.getPaths() == null) {
      return;
    }
    new Records(index).describe(components.getSchemas());
    Problems.addTo(components);
    components.addSecurityScheme(BEARER, bearer());
    document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BEARER));
    var examples = new Examples(components);
    for (PathItem path : document.getPaths().getPathItems().values()) {
      Problems.addTo(path);
      Conventions.describe(path);
      path.getOperations().values().forEach(examples::addTo);
      path.getOperations().values().forEach(ApiFilter::sortResponses);
    }
  }

  private static SecurityScheme bearer() {
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme(BEARER)
        .description(
            "At the gateway, an API key; at a service, the token that the gateway signed for it.");
  }

  private static void sortResponses(Operation operation) {
    var responses = operation.getResponses();
    responses.setAPIResponses(new TreeMap<>(responses.getAPIResponses()));
  }
}
