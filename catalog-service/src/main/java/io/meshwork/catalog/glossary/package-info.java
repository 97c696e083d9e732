/** Glossaries: what the words mean that people use of their data. */
@NullMarked
package io.meshwork.catalog.glossary;

import org.jspecify.annotations.NullMarked;
