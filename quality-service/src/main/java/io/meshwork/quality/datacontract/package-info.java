/**
 * Results as datacontract-cli publishes them to the manager it knows.
 *
 * @see <a href="https://github.com/datacontract/datacontract-cli">datacontract-cli</a>, {@code
 *     datacontract/model/run.py}
 */
@NullMarked
package io.meshwork.quality.datacontract;

import org.jspecify.annotations.NullMarked;
