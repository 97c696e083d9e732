#!/bin/bash
# A database for each service, owned by a user of its own that nobody else may enter as. PostgreSQL's
# image runs this once, when it sets up an empty volume.
set -euo pipefail

create() {
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres \
    -v name="$1" -v password="$2" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}

create catalog "$CATALOG_PASSWORD"
create lineage "$LINEAGE_PASSWORD"
create quality "$QUALITY_PASSWORD"
