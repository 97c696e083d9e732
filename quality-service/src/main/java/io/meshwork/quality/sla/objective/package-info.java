/** What is promised of datasets in words that can be measured, and how that stood when. */
@NullMarked
package io.meshwork.quality.sla.objective;

import org.jspecify.annotations.NullMarked;
