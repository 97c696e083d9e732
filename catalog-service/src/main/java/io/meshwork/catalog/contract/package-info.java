/** Data contracts: their versions, kept as they came, and which of them is in force. */
@NullMarked
package io.meshwork.catalog.contract;

import org.jspecify.annotations.NullMarked;
