/**
 * For pipelines that push lineage over gRPC: the stream of events with what it takes to lose none.
 * It knows the stubs and nothing else of the mesh; the channel is the caller's.
 */
@NullMarked
package io.meshwork.client;

import org.jspecify.annotations.NullMarked;
