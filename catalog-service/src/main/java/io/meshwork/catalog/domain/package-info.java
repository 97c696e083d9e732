/** Business domains: a tree in which every data product has its place. */
@NullMarked
package io.meshwork.catalog.domain;

import org.jspecify.annotations.NullMarked;
