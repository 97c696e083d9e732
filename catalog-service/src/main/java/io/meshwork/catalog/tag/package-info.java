/** What tags mean. Tags themselves are free words on products, datasets and columns. */
@NullMarked
package io.meshwork.catalog.tag;

import org.jspecify.annotations.NullMarked;
