/** Jobs and their runs. */
@NullMarked
package io.meshwork.lineage.run;

import org.jspecify.annotations.NullMarked;
