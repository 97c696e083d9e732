package io.meshwork.catalog.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person does somewhere.
 *
 * @param urn of the team or domain that they are a member of, or of the product that they manage
 * @param role as the team or domain has it; may be empty; {@code manager} of a product
 */
@Schema(name = "PersonRole")
public record PersonRole(
    @Schema(examples = "team:payments") String urn,
    @Schema(examples = "Payments") String title,
    @Schema(examples = "steward") String role) {}
