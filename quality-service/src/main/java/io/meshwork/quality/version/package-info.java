/**
 * Versions of datasets, each what one run wrote, and what is wrong with them: what checks found of
 * a version, and what they found of those that its run read, however far back.
 *
 * <p>What is known does not depend on the order in which it became known. Who tells only puts a
 * word into a queue; one replica judges and follows the runs.
 */
@NullMarked
package io.meshwork.quality.version;

import org.jspecify.annotations.NullMarked;
