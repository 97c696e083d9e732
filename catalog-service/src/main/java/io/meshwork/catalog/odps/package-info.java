/**
 * The Open Data Product Standard of Bitol: products come in and go out as its documents.
 *
 * @see <a href="https://github.com/bitol-io/open-data-product-standard">ODPS</a>
 */
@NullMarked
package io.meshwork.catalog.odps;

import org.jspecify.annotations.NullMarked;
