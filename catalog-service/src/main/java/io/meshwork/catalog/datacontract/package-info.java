/**
 * Contracts as datacontract-cli publishes them to the manager it knows.
 *
 * @see <a href="https://github.com/datacontract/datacontract-cli">datacontract-cli</a>, {@code
 *     datacontract/integration/entropy_data.py}
 */
@NullMarked
package io.meshwork.catalog.datacontract;

import org.jspecify.annotations.NullMarked;
