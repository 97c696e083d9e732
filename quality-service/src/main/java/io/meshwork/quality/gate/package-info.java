/** May it be used? One answer, with its reasons, for those who are about to. */
@NullMarked
package io.meshwork.quality.gate;

import org.jspecify.annotations.NullMarked;
