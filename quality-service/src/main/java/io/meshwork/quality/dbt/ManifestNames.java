package io.meshwork.quality.dbt;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import io.meshwork.quality.report.Naming;
import io.meshwork.quality.report.Place;
import io.meshwork.quality.report.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the nodes of a manifest are called here: as OpenLineage's dbt integration calls them, and
 * the catalog's import of dbt projects.
 */
final class ManifestNames {

  private static final String BIGQUERY = "bigquery";

  private final Manifest manifest;
  private final Naming naming;

  ManifestNames(Manifest manifest, Naming naming) {
    this.manifest = manifest;
    this.naming = naming;
  }

  @Nullable ManifestNode node(String id) {
    return manifest.nodes().get(id);
  }

  Urn dataset(Place at, ManifestNode node) {
    return naming.isGiven()
        ? naming.given(at, node.id())
        : naming.dataset(at, namespace(), node.relation());
  }

  /** A manifest does not tell where the warehouse is; BigQuery has one namespace only. */
  private String namespace() {
    return naming
        .namespace(manifest.project())
        .orElseGet(
            () -> {
              if (manifest.adapter().equals(BIGQUERY)) {
                return BIGQUERY;
              }
              throw Failure.invalid(
                  "namespace",
                  "must say where the warehouse of the adapter '%s' is, such as postgres://host:5432 or snowflake://organization-account"
                      .formatted(Texts.clip(manifest.adapter(), 100)));
            });
  }
}
