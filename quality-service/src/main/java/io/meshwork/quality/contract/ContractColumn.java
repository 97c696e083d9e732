package io.meshwork.quality.contract;

/**
 * What a contract says of a column.
 *
 * @param schema the contract's schema that it is in
 * @param name a nested column is named by its path, joined by {@code .}
 * @param type on its platform, or else the logical type
 * @param classification such as {@code restricted}; empty if nobody says
 */
public record ContractColumn(
    String schema, String name, String type, String classification, boolean isCritical) {}
