-- Checks of datasets, created by their first result, each with its latest result.
CREATE TABLE quality_check (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  dataset      text COLLATE "C" NOT NULL,
  dataset_key  uuid GENERATED ALWAYS AS (md5(dataset)::uuid) STORED,
  name         text COLLATE "C" NOT NULL,
  column_name  text NOT NULL,
  dimension    text NOT NULL,
  outcome      text NOT NULL,
  value        double precision,
  expectation  text NOT NULL,
  message      text NOT NULL,
  measured_at  timestamptz NOT NULL,
  UNIQUE (dataset_key, name)
);

CREATE TABLE check_result (
  check_id     bigint NOT NULL REFERENCES quality_check,
  measured_at  timestamptz NOT NULL,
  outcome      text NOT NULL,
  value        double precision,
  expectation  text NOT NULL,
  message      text NOT NULL,
  PRIMARY KEY (check_id, measured_at)
);

-- How datasets and products stand: the number of their checks by the outcome of the latest result.
CREATE TABLE assessment (
  id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  urn              text COLLATE "C" NOT NULL,
  urn_key          uuid GENERATED ALWAYS AS (md5(urn)::uuid) STORED UNIQUE,
  passing          int NOT NULL,
  warning          int NOT NULL,
  failing          int NOT NULL,
  erroring         int NOT NULL,
  last_measured_at timestamptz,
  revision         bigint NOT NULL
);
CREATE INDEX assessment_urn ON assessment (left(urn, 512));

-- Which products offer which datasets, as the catalog tells.
CREATE TABLE product_port (
  product     text COLLATE "C" NOT NULL,
  dataset_key uuid NOT NULL,
  PRIMARY KEY (product, dataset_key)
);
CREATE INDEX product_port_dataset ON product_port (dataset_key);
