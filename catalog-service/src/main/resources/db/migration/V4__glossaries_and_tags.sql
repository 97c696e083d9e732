CREATE TABLE glossary (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name        text COLLATE "C" NOT NULL UNIQUE,
  title       text NOT NULL,
  description text NOT NULL,
  owner       text NOT NULL,
  revision    bigint NOT NULL,
  updated_at  timestamptz NOT NULL,
  deleted_at  timestamptz
);

CREATE TABLE term (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  urn        text COLLATE "C" NOT NULL UNIQUE,
  glossary   text COLLATE "C" NOT NULL,
  name       text COLLATE "C" NOT NULL,
  title      text NOT NULL,
  definition text NOT NULL,
  synonyms   text[] NOT NULL,
  parents    text[] NOT NULL,
  -- Each of two related terms names the other.
  related    text[] NOT NULL,
  -- Null when it is the glossary's owner.
  owner      text,
  revision   bigint NOT NULL,
  updated_at timestamptz NOT NULL,
  deleted_at timestamptz,
  UNIQUE (glossary, name)
);
CREATE INDEX term_parents ON term USING gin (parents) WHERE deleted_at IS NULL;

-- What a tag means. Tags are used by their bare words, defined or not.
CREATE TABLE tag (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name           text COLLATE "C" NOT NULL UNIQUE,
  description    text NOT NULL,
  classification boolean NOT NULL,
  revision       bigint NOT NULL,
  updated_at     timestamptz NOT NULL,
  deleted_at     timestamptz
);

-- How often a tag is used.
CREATE INDEX product_tags ON product USING gin (tags) WHERE deleted_at IS NULL;
CREATE INDEX dataset_tags ON dataset USING gin (tags) WHERE deleted_at IS NULL;
CREATE INDEX dataset_column_tags ON dataset
  USING gin (jsonb_path_query_array(columns, '$[*].tags[*]') jsonb_path_ops)
  WHERE deleted_at IS NULL;
