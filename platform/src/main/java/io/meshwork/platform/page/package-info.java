/** How lists are read in pages: keyset on a sort key, behind an opaque token. */
@NullMarked
package io.meshwork.platform.page;

import org.jspecify.annotations.NullMarked;
