-- Which products use a term.
CREATE INDEX product_terms ON product USING gin (terms) WHERE deleted_at IS NULL;
