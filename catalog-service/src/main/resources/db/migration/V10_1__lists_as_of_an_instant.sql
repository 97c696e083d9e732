-- The things there ever were, by URN, which may be too long for an index where its beginning is not.
CREATE INDEX change_created ON change (left(urn, 512)) WHERE kind = 'CREATED';
CREATE INDEX change_in_domain ON change (domain, left(urn, 512)) WHERE domain IS NOT NULL;
