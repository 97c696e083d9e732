/** Classifications that travel downstream along column lineage, for owners to accept or dismiss. */
@NullMarked
package io.meshwork.catalog.suggestion;

import org.jspecify.annotations.NullMarked;
