package io.meshwork.lineage.impact;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A shortest way that data takes from one thing to another.
 *
 * @param origin URN
 * @param destination URN
 * @param nodes URNs of datasets and jobs in turn, both ends included; empty if there is no way
 */
@Schema(name = "LineagePath")
public record LineagePath(String origin, String destination, List<String> nodes) {}
