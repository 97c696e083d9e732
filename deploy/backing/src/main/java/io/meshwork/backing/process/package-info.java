/**
 * Backing services as processes of this machine. Each runs under a guard that ends it, and removes
 * what was temporary, when whoever started it is gone for any reason.
 */
@NullMarked
package io.meshwork.backing.process;

import org.jspecify.annotations.NullMarked;
