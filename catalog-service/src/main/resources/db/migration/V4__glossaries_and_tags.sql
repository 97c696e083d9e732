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

-- What uses a term.
CREATE INDEX dataset_terms ON dataset USING gin (terms) WHERE deleted_at IS NULL;
CREATE INDEX dataset_column_terms ON dataset
  USING gin (jsonb_path_query_array(columns, '$[*].terms[*]') jsonb_path_ops)
  WHERE deleted_at IS NULL;

-- Which column flows into which, as lineage tells. *_key stands for what is too long for an index.
CREATE TABLE column_derivation (
  target          text COLLATE "C" NOT NULL,
  target_key      uuid GENERATED ALWAYS AS (md5(target)::uuid) STORED,
  target_column   text NOT NULL,
  source          text COLLATE "C" NOT NULL,
  source_key      uuid GENERATED ALWAYS AS (md5(source)::uuid) STORED,
  source_column   text NOT NULL,
  transformations text[] NOT NULL,
  masked          boolean NOT NULL,
  -- URN of the job that moves the data; empty when it is not known.
  job             text NOT NULL,
  told_at         timestamptz NOT NULL
);
CREATE INDEX column_derivation_target ON column_derivation (target_key);
CREATE INDEX column_derivation_source ON column_derivation (source_key);

-- A classification that a column may deserve because of what flows into it. An open one is withdrawn
-- (its row goes) when that no longer holds; a decided one stays, so that it does not come back.
CREATE TABLE suggestion (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- Digest of target, tag and source.
  key           uuid NOT NULL UNIQUE,
  dataset       text COLLATE "C" NOT NULL,
  dataset_key   uuid GENERATED ALWAYS AS (md5(dataset)::uuid) STORED,
  "column"      text NOT NULL,
  tag           text NOT NULL,
  source        text COLLATE "C" NOT NULL,
  source_key    uuid GENERATED ALWAYS AS (md5(source)::uuid) STORED,
  source_column text NOT NULL,
  -- The way from the source to the column: [{"dataset", "column", "job", "transformations", "toldAt"}].
  evidence      jsonb NOT NULL,
  state         text NOT NULL,
  created_at    timestamptz NOT NULL,
  decided_at    timestamptz,
  decided_by    text,
  reason        text
);
CREATE INDEX suggestion_dataset ON suggestion (dataset_key);
CREATE INDEX suggestion_source ON suggestion (source_key);
CREATE INDEX suggestion_evidence ON suggestion USING gin (evidence jsonb_path_ops)
  WHERE state = 'OPEN';

-- Datasets and tags that changed so that suggestions may have come up or gone. Appended by whatever
-- changes them, in its transaction; rows are taken by id, so one that comes meanwhile is not lost.
CREATE TABLE suggestion_due (
  id  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  urn text COLLATE "C" NOT NULL
);

CREATE FUNCTION notify_suggester() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('suggester', '');
  RETURN NULL;
END $$;
CREATE TRIGGER suggestion_due_added AFTER INSERT ON suggestion_due
  FOR EACH STATEMENT EXECUTE FUNCTION notify_suggester();

CREATE FUNCTION has_column_tags(columns jsonb, reports jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN jsonb_path_exists(columns, '$[*].tags[*]') OR jsonb_path_exists(reports, '$.*.columns[*].tags[*]');

CREATE FUNCTION suggestions_of_dataset_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO suggestion_due (urn) VALUES (NEW.urn);
  RETURN NULL;
END $$;
CREATE TRIGGER dataset_columns_added AFTER INSERT ON dataset FOR EACH ROW
  WHEN (has_column_tags(NEW.columns, NEW.reports))
  EXECUTE FUNCTION suggestions_of_dataset_due();
CREATE TRIGGER dataset_columns_changed AFTER UPDATE ON dataset FOR EACH ROW
  WHEN ((OLD.columns IS DISTINCT FROM NEW.columns OR OLD.reports IS DISTINCT FROM NEW.reports
         OR OLD.deleted_at IS DISTINCT FROM NEW.deleted_at)
        AND (has_column_tags(OLD.columns, OLD.reports) OR has_column_tags(NEW.columns, NEW.reports)))
  EXECUTE FUNCTION suggestions_of_dataset_due();

CREATE FUNCTION suggestions_of_tag_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO suggestion_due (urn) VALUES ('tag:' || NEW.name);
  RETURN NULL;
END $$;
CREATE TRIGGER tag_defined AFTER INSERT ON tag FOR EACH ROW
  WHEN (NEW.classification) EXECUTE FUNCTION suggestions_of_tag_due();
CREATE TRIGGER tag_redefined AFTER UPDATE ON tag FOR EACH ROW
  WHEN (OLD.classification IS DISTINCT FROM NEW.classification
        OR OLD.deleted_at IS DISTINCT FROM NEW.deleted_at)
  EXECUTE FUNCTION suggestions_of_tag_due();
