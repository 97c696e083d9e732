/** What changed between two versions of a contract, and what that means for others. */
@NullMarked
package io.meshwork.catalog.contract.diff;

import org.jspecify.annotations.NullMarked;
