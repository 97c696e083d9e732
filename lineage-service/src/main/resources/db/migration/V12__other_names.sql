-- Every name of a dataset that is also known under another, with the one that stands for it.
CREATE VIEW other_name AS
SELECT dataset.urn_key AS key, dataset.urn AS name, standing.urn_key AS standing_key, standing.urn AS standing
FROM dataset JOIN dataset AS standing ON standing.id = dataset.node_id
WHERE dataset.id <> dataset.node_id
UNION ALL
-- Those that were never told of themselves.
SELECT dataset_alias.alias_key, dataset_alias.alias, standing.urn_key, standing.urn
FROM dataset_alias JOIN dataset ON dataset.urn_key = dataset_alias.dataset_key
JOIN dataset AS standing ON standing.id = dataset.node_id
WHERE NOT EXISTS (SELECT FROM dataset AS told WHERE told.urn_key = dataset_alias.alias_key);
