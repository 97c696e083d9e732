/** What lineage told: where data flows, and what runs of jobs read and wrote. */
@NullMarked
package io.meshwork.quality.lineage;

import org.jspecify.annotations.NullMarked;
