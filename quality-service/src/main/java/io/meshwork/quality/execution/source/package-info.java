/** Where the data is: databases and folders that the operator names, and nothing else. */
@NullMarked
package io.meshwork.quality.execution.source;

import org.jspecify.annotations.NullMarked;
