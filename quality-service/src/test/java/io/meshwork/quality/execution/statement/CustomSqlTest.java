package io.meshwork.quality.execution.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomSqlTest {

  private static final Table ORDERS =
      new Table(
          Dialect.POSTGRES,
          "\"public\".\"orders\"",
          List.of(new Table.Column("state", "text"), new Table.Column("a\"b", "text")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT count(*) FROM orders",
        "select count(*) from Air_Quality where DataValue <= 0 or DataValue >= 500",
        "SELECT count(*) FILTER (WHERE a ~ '^[a-z\\d]+$') FROM orders o JOIN b ON (o.x = b.x)",
        "SELECT avg(length(a)) FROM orders WHERE b = 'it''s; DROP TABLE x -- pg_sleep(1)'",
        "WITH recent AS (SELECT * FROM orders WHERE at > now() - interval '1 day')"
            + " SELECT count(*) FROM recent",
        "SELECT CAST(sum(a) AS numeric(10, 2)) FROM (SELECT a FROM orders UNION ALL SELECT 1) x",
        "SELECT max(n) FROM (SELECT count(*) OVER (PARTITION BY a) AS n FROM orders) AS counted",
        "SELECT count(*) FROM orders -- a comment",
        "SELECT count(*) FROM orders;",
        "SELECT CASE WHEN count(*) > (1) THEN 'OK' ELSE 'no' END FROM orders",
        "SELECT extract(epoch FROM max(at)) FROM orders WHERE a IN ('x', 'y') AND NOT EXISTS"
            + " (SELECT 1 FROM b WHERE b.x = orders.x)",
      })
  void whatOnlyReadsIsLetThrough(String sql) throws UnrunnableException {
    assertThat(CustomSql.query(sql, ORDERS, "")).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "hello",
        "DROP TABLE orders",
        "DELETE FROM orders",
        "UPDATE orders SET a = 1",
        "INSERT INTO orders VALUES (1)",
        "SELECT 1; SELECT 2",
        "SELECT 1; DROP TABLE orders",
        "SELECT * INTO copied FROM orders",
        "SELECT * FROM orders FOR UPDATE",
        "SELECT * FROM orders FOR NO KEY UPDATE",
        "SELECT (SELECT a FROM orders FOR SHARE)",
        "WITH gone AS (DELETE FROM orders RETURNING *) SELECT count(*) FROM gone",
        "SELECT * FROM (WITH x AS (UPDATE orders SET a = 1 RETURNING *) SELECT * FROM x) y",
        "EXPLAIN SELECT 1",
        "TABLE orders",
        "SET statement_timeout = 0",
        "COPY orders TO '/tmp/x'",
        "CALL something()",
        "SELECT pg_sleep(100)",
        "SELECT PG_SLEEP(100)",
        "SELECT \"pg_sleep\"(100)",
        "SELECT pg_catalog.pg_sleep(100)",
        "SELECT pg_sleep /* here */ (100)",
        "SELECT count(*) FROM orders WHERE (SELECT pg_sleep(1)) IS NULL",
        "SELECT count(*) FROM orders ORDER BY (SELECT lo_import('/etc/passwd'))",
        "SELECT count(*) FROM orders LIMIT (SELECT pg_read_file('x')::int)",
        "SELECT pg_read_file('/etc/passwd')",
        "SELECT query_to_xml('DROP TABLE x', true, true, '')",
        "SELECT dblink('host=evil', 'SELECT 1')",
        "SELECT set_config('transaction_read_only', 'off', false)",
        "SELECT evil.count(1)",
        "SELECT * FROM dblink('x', 'y') AS t(a int)",
        "SELECT * FROM pg_shadow",
        "SELECT * FROM \"pg_authid\"",
        "SELECT * FROM information_schema.tables",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM glob('/*')",
        "SELECT * FROM duckdb_settings()",
        "SELECT repeat('x', 1000000000)",
        "SELECT $$a$$",
        "SELECT E'\\'' || pg_sleep(1) || '\\''",
        "SELECT 1 WHERE 'a' = 'b",
        "SELECT {fn now()}",
        "SELECT ?",
      })
  void anythingElseIsRefused(String sql) {
    assertThatThrownBy(() -> CustomSql.query(sql, ORDERS, ""))
        .isInstanceOf(UnrunnableException.class)
        .hasMessageStartingWith("The SQL");
  }

  @Test
  void placeholdersAreIdentifiers() throws UnrunnableException {
    assertThat(CustomSql.query("SELECT count(${property}) FROM {object}", ORDERS, "state"))
        .isEqualTo("SELECT count(\"state\") FROM \"public\".\"orders\"");
    assertThat(CustomSql.query("SELECT min(\"{column}\") FROM ${table}", ORDERS, "a\"b"))
        .isEqualTo("SELECT min(\"a\"\"b\") FROM \"public\".\"orders\"");
    assertThatThrownBy(() -> CustomSql.query("SELECT min({column}) FROM {table}", ORDERS, "x"))
        .hasMessageContaining("no column 'x'");
  }

  @Test
  void whatNestsWithoutEndIsRefusedInTime() {
    String deep = "SELECT " + "(".repeat(5000) + "1" + ")".repeat(5000);

    assertThatThrownBy(() -> CustomSql.query(deep, ORDERS, ""))
        .isInstanceOf(UnrunnableException.class);
    assertThatThrownBy(() -> CustomSql.query("SELECT '" + "x".repeat(20_000) + "'", ORDERS, ""))
        .hasMessageContaining("20000");
  }

  @Test
  void aFilterIsACondition() throws UnrunnableException {
    assertThat(CustomSql.condition("state = 'open' AND amount > 0")).contains("state = 'open'");
    for (String bad :
        List.of(
            "1 = 1) ORDER BY (1",
            "1 = 1); DROP TABLE x; SELECT (1",
            "1 = 1) UNION SELECT (2",
            "pg_sleep(1) IS NULL")) {
      assertThatThrownBy(() -> CustomSql.condition(bad)).isInstanceOf(UnrunnableException.class);
    }
  }
}
