/**
 * Telling people: rules say who is told what by which channel, and a queue sees to it that each
 * message arrives once, or that it can be seen that it did not.
 */
@NullMarked
package io.meshwork.quality.notify;

import org.jspecify.annotations.NullMarked;
