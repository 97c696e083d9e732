/**
 * Connectors: look at a database or at brokers, on a schedule or on demand, and find what is there.
 */
@NullMarked
package io.meshwork.catalog.connector;

import org.jspecify.annotations.NullMarked;
