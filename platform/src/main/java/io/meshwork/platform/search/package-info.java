/** How a service that keeps data contributes to the search index. */
@NullMarked
package io.meshwork.platform.search;

import org.jspecify.annotations.NullMarked;
