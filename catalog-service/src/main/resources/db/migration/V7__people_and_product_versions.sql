CREATE TABLE person (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name        text COLLATE "C" NOT NULL UNIQUE,
  title       text NOT NULL,
  email       text NOT NULL,
  revision    bigint NOT NULL,
  updated_at  timestamptz NOT NULL,
  deleted_at  timestamptz
);

-- [{"person", "role"}]
ALTER TABLE team
  ADD COLUMN members jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN on_call text NOT NULL DEFAULT '';
CREATE INDEX team_members ON team USING gin (members jsonb_path_ops) WHERE deleted_at IS NULL;

ALTER TABLE domain
  ADD COLUMN members jsonb NOT NULL DEFAULT '[]';
CREATE INDEX domain_members ON domain USING gin (members jsonb_path_ops) WHERE deleted_at IS NULL;

ALTER TABLE product
  ADD COLUMN manager           text,
  ADD COLUMN successor         text,
  ADD COLUMN sunset            date,
  ADD COLUMN terms             text[] NOT NULL DEFAULT '{}',
  ADD COLUMN links             jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN input_ports       jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN slos              jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN custom_properties jsonb NOT NULL DEFAULT '{}',
  -- Those others may rely on: [{"version", "publishedAt", "deprecatedAt", "successor", "sunset"}]
  ADD COLUMN versions          jsonb NOT NULL DEFAULT '[]';

UPDATE product
SET versions = jsonb_build_array(jsonb_build_object(
  'version', version,
  'publishedAt', to_char(updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))
WHERE lifecycle IN ('ACTIVE', 'DEPRECATED');

-- A product as it was when it last stood in a version that was published.
CREATE TABLE product_version (
  product_id bigint NOT NULL REFERENCES product,
  version    text NOT NULL,
  content    jsonb NOT NULL,
  -- Days before the version's end at which those who rely on it were last told.
  told_days  int,
  PRIMARY KEY (product_id, version)
);
INSERT INTO product_version (product_id, version, content)
SELECT product.id, product.version, change.content
FROM product JOIN change ON change.urn = product.urn AND change.revision = product.revision
WHERE product.lifecycle IN ('ACTIVE', 'DEPRECATED') AND change.content IS NOT NULL;
