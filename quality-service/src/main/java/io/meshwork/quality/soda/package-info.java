/**
 * The dialect of Soda: results of scans, as Soda Core and Library 3.x write them, and versions that
 * spell some of it otherwise.
 *
 * @see <a href="https://docs.soda.io">Soda's documentation</a>, {@code soda-library/python_api}
 */
@NullMarked
package io.meshwork.quality.soda;

import org.jspecify.annotations.NullMarked;
