package io.meshwork.quality.execution.rule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A check that was declared by API.
 *
 * @param dataset URN
 * @param expectation in words, what is expected
 */
@Schema(name = "DeclaredCheck")
public record DeclaredCheckView(String dataset, String check, String expectation, CheckRule rule) {}
