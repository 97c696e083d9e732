/**
 * PostgreSQL, Kafka and Elasticsearch for this machine, the same to their users whether they run as
 * processes or as containers.
 */
@NullMarked
package io.meshwork.backing;

import org.jspecify.annotations.NullMarked;
