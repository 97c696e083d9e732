/** Many things of any kind in one request, each on a line of its own. */
@NullMarked
package io.meshwork.catalog.bulk;

import org.jspecify.annotations.NullMarked;
