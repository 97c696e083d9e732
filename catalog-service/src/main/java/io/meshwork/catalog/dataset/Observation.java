package io.meshwork.catalog.dataset;

import java.util.List;

/** What lineage saw of a dataset. */
record Observation(String description, List<ColumnDraft> columns) {}
