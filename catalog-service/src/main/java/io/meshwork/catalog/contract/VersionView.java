package io.meshwork.catalog.contract;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One of a contract's versions.
 *
 * @param status as the document has it
 * @param lifecycle what that is understood as
 * @param publishedAt when its document came as it is
 * @param publishedBy who sent it
 */
@Schema(name = "ContractVersion")
public record VersionView(
    String version, String status, Lifecycle lifecycle, Instant publishedAt, String publishedBy) {

  static VersionView of(ContractVersion version) {
    return new VersionView(
        version.version, version.status, version.lifecycle, version.publishedAt, version.actor);
  }
}
