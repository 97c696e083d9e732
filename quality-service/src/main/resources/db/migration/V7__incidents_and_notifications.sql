-- Incidents, and telling people of them.

-- Who is told of which incidents by which channel. What a rule says is read as a whole, and kept as the API has it.
CREATE TABLE notification_rule (
  name       text COLLATE "C" PRIMARY KEY,
  definition jsonb NOT NULL,
  revision   bigint NOT NULL,
  updated_at timestamptz NOT NULL,
  updated_by text NOT NULL
);

-- A message to a channel. Whoever delivers it holds it until locked_until, by the database's clock.
CREATE TABLE notification (
  -- In the order in which things became true.
  position     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id           uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
  incident     uuid NOT NULL,
  -- Which change of the incident: a channel is told of each at most once.
  occasion     bigint NOT NULL,
  channel      text NOT NULL,
  rule         text NOT NULL,
  message      jsonb NOT NULL,
  state        text NOT NULL,
  created_at   timestamptz NOT NULL,
  due_at       timestamptz NOT NULL,
  -- For the first time.
  delivered_at timestamptz,
  ended_at     timestamptz,
  -- When it is delivered again lest the other side forget; null for never.
  repeat_at    timestamptz,
  owner        text,
  locked_until timestamptz,
  attempt      int NOT NULL DEFAULT 0,
  fault        text NOT NULL DEFAULT '',
  UNIQUE (incident, channel, occasion)
);
CREATE INDEX notification_waiting ON notification (due_at) WHERE state IN ('WAITING', 'SENDING');
CREATE INDEX notification_repeated ON notification (repeat_at) WHERE repeat_at IS NOT NULL;
CREATE INDEX notification_state ON notification (state, position);

-- Who owns what, as the catalog tells.
CREATE TABLE owned_product (
  product     text COLLATE "C" PRIMARY KEY,
  domain      text NOT NULL,
  team        text NOT NULL,
  criticality text NOT NULL,
  tags        text[] NOT NULL
);
CREATE TABLE owned_domain (
  path text COLLATE "C" PRIMARY KEY,
  team text NOT NULL
);
CREATE TABLE owned_dataset (
  dataset_key uuid PRIMARY KEY,
  domain      text NOT NULL
);

-- Failures of one cause. There is one writer at a time: see Turn.
CREATE TABLE incident (
  -- In the order in which they were opened, by which they are listed.
  position        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id              uuid NOT NULL UNIQUE,
  root            text COLLATE "C" NOT NULL,
  root_key        uuid GENERATED ALWAYS AS (md5(root)::uuid) STORED,
  title           text NOT NULL,
  state           text NOT NULL,
  severity        text NOT NULL,
  domain          text NOT NULL,
  team            text NOT NULL,
  assignee        text,
  opened_at       timestamptz NOT NULL,
  acknowledged_at timestamptz,
  acknowledged_by text,
  ended_at        timestamptz,
  ended_by        text,
  resolution      text,
  postmortem      text,
  -- The incident that it turned out to be an effect of.
  merged_into     uuid,
  -- What lies downstream, failing or not.
  datasets_affected int NOT NULL,
  products_affected int NOT NULL,
  revision        bigint NOT NULL
);
CREATE INDEX incident_root ON incident (root_key, position);
CREATE INDEX incident_state ON incident (state, position);
CREATE INDEX incident_merged ON incident (merged_into) WHERE merged_into IS NOT NULL;

-- What fails, or failed, in an incident. A dataset is in one incident at a time.
CREATE TABLE incident_dataset (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  incident     uuid NOT NULL REFERENCES incident (id),
  dataset      text COLLATE "C" NOT NULL,
  dataset_key  uuid GENERATED ALWAYS AS (md5(dataset)::uuid) STORED,
  is_root      boolean NOT NULL,
  is_failing   boolean NOT NULL,
  -- While the incident goes on, and the dataset has not gone over into another.
  is_current   boolean NOT NULL,
  joined_at    timestamptz NOT NULL,
  recovered_at timestamptz,
  -- Time of its latest failing result: what comes after it is another failure.
  failed_at    timestamptz NOT NULL,
  UNIQUE (incident, dataset_key)
);
CREATE UNIQUE INDEX incident_dataset_current ON incident_dataset (dataset_key) WHERE is_current;
CREATE INDEX incident_dataset_key ON incident_dataset (dataset_key, incident);

-- Products whose data is affected, or is the root's.
CREATE TABLE incident_product (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  incident uuid NOT NULL REFERENCES incident (id),
  product  text COLLATE "C" NOT NULL,
  domain   text NOT NULL,
  team     text NOT NULL,
  -- Whether it offers the root itself.
  is_owner boolean NOT NULL,
  UNIQUE (incident, product)
);
CREATE INDEX incident_product_product ON incident_product (product, incident);

-- What happened to an incident, in order.
CREATE TABLE incident_entry (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  incident uuid NOT NULL REFERENCES incident (id),
  at       timestamptz NOT NULL,
  kind     text NOT NULL,
  actor    text NOT NULL,
  dataset  text,
  text     text NOT NULL
);
CREATE INDEX incident_entry_incident ON incident_entry (incident, id);

-- Datasets that failed, or are in an incident, and have news.
CREATE TABLE incident_due (
  dataset     text COLLATE "C" NOT NULL,
  dataset_key uuid GENERATED ALWAYS AS (md5(dataset)::uuid) STORED PRIMARY KEY,
  due_at      timestamptz NOT NULL,
  -- How often looking at it failed.
  attempt     int NOT NULL DEFAULT 0
);
CREATE INDEX incident_due_due ON incident_due (due_at);

-- Which datasets fail is asked every few minutes.
CREATE INDEX quality_check_failing ON quality_check (dataset_key) WHERE outcome = 'FAIL';
