/**
 * The Open Data Contract Standard of Bitol: reads its documents, checks them against the schema of
 * their version and the rules of its text, and understands what they say.
 *
 * @see <a href="https://github.com/bitol-io/open-data-contract-standard">ODCS</a>
 */
@NullMarked
package io.meshwork.catalog.odcs;

import org.jspecify.annotations.NullMarked;
