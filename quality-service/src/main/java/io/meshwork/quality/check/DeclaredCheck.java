package io.meshwork.quality.check;

import io.meshwork.platform.urn.Urn;

/**
 * A check that a contract declares.
 *
 * @param name unique in its dataset, so that results of that name are its own
 * @param rule id of the contract's rule; may be empty
 * @param column empty for a check of the whole dataset
 * @param expectation in words, what is expected
 * @param schedule when the contract wants it run, as it says; may be empty
 * @param demand what it measures and what must hold of it
 */
public record DeclaredCheck(
    Urn dataset,
    String name,
    String rule,
    String column,
    Dimension dimension,
    String severity,
    String expectation,
    String description,
    String schedule,
    Demand demand) {}
