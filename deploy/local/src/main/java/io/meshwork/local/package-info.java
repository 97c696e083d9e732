/** Runs the whole mesh on this machine: the launcher behind {@code deploy/up}. */
@NullMarked
package io.meshwork.local;

import org.jspecify.annotations.NullMarked;
