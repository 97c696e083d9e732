/**
 * Schemas in Protocol Buffers, proto2 and proto3. A text becomes the tree of its declarations,
 * which says how it is written, and descriptors, which say what it means: texts are told apart by
 * the first, read and compared by the second.
 */
@NullMarked
package io.meshwork.catalog.schema.protobuf;

import org.jspecify.annotations.NullMarked;
