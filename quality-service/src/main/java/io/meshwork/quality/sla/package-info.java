/** What contracts promise about the service. */
@NullMarked
package io.meshwork.quality.sla;

import org.jspecify.annotations.NullMarked;
