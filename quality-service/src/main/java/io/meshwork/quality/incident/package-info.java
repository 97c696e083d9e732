/**
 * Incidents: failures of one cause, from the first to the last, and what people did about them. The
 * cause is the most upstream dataset that fails; what fails because of it is its effect.
 */
@NullMarked
package io.meshwork.quality.incident;

import org.jspecify.annotations.NullMarked;
