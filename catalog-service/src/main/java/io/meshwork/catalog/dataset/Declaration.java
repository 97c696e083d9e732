package io.meshwork.catalog.dataset;

import io.meshwork.platform.urn.Urn;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as somebody declares it.
 *
 * @param expected the revision the caller saw, 0 for none, null for any
 */
record Declaration(Urn urn, DatasetDraft draft, @Nullable Long expected) {}
