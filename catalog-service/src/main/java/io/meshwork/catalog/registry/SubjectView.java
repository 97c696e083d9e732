package io.meshwork.catalog.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meshwork.catalog.schema.SchemaType;
import io.meshwork.platform.urn.Urn;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A subject: a name under which schemas follow each other.
 *
 * @param type of its latest schema; absent, as what else the latest has, if all are deleted
 * @param schemaId of its latest schema
 * @param compatibility what is asked of its next schema; absent if it has no level of its own
 * @param normalize whether what means the same is the same; absent if it does not say
 * @param mode absent if it has none of its own
 * @param dataset URN of the dataset whose data its schemas describe
 * @param domain path of the domain of the product that it belongs to
 * @param claimedBy the port it belongs to; absent while it belongs to none
 * @param contract URN of the contract that the port is under
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Subject")
public record SubjectView(
    @Schema(examples = "subject:orders-value") String urn,
    @Schema(examples = "orders-value") String name,
    @Nullable SchemaType type,
    @Nullable Integer latestVersion,
    @Nullable Integer schemaId,
    @Nullable CompatibilityLevel compatibility,
    @Nullable Boolean normalize,
    @Nullable Mode mode,
    @Nullable String dataset,
    @Nullable String domain,
    @Nullable Claim claimedBy,
    @Nullable String contract,
    long revision,
    Instant updatedAt) {

  /**
   * A port of a product.
   *
   * @param product URN
   */
  @Schema(name = "SubjectClaim")
  public record Claim(String product, String port) {}

  static SubjectView of(Subject subject) {
    String product = subject.product;
    String port = subject.port;
    return new SubjectView(
        subject.toUrn().toString(),
        subject.name,
        subject.type,
        subject.latest,
        subject.schemaId,
        subject.compatibility,
        subject.normalize,
        subject.mode,
        subject.dataset,
        product == null ? null : Urn.parse("product", product).first(),
        product == null || port == null ? null : new Claim(product, port),
        subject.contract,
        subject.revision(),
        subject.updatedAt());
  }
}
