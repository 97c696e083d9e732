/** The search index: derived from what the services tell, and at any time rebuilt from them. */
@NullMarked
package io.meshwork.gateway.search;

import org.jspecify.annotations.NullMarked;
