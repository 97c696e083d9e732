package io.meshwork.catalog.contract.diff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.meshwork.catalog.odcs.DataContract;
import io.meshwork.catalog.odcs.OdcsReader;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  private static final String CONTRACT =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: orders
      version: 1.0.0
      status: draft
      servers:
        - {server: shop, type: postgres, host: shop, port: 5432, database: shop, schema: public}
      schema:
        - name: orders
          properties:
            - {id: p_id, name: id, logicalType: integer, physicalType: int, required: true}
            - {name: note, logicalType: string, physicalType: varchar(100), logicalTypeOptions: {maxLength: 100}}
            - name: buyer
              logicalType: object
              properties:
                - {name: mail, logicalType: string}
          quality:
            - {metric: rowCount, mustBeGreaterThan: 100}
            - {name: few nulls, metric: nullValues, mustBeLessThan: 10}
      slaProperties:
        - {property: latency, value: 24, unit: h}
        - {property: retention, value: 3, unit: y}
      roles:
        - {role: analyst, access: read}
      tags: [a]
      """;

  @Test
  void theSameSaysNothing() {
    Difference difference = to(CONTRACT);

    assertThat(difference.verdict()).isEqualTo(Kind.NONE);
    assertThat(difference.changes()).isEmpty();
    assertThat(difference.sufficient()).isTrue();
  }

  @Test
  void whatDescribesIsCosmetic() {
    is(Kind.COSMETIC, "tags", "tags: [a]", "tags: [b]");
    is(Kind.COSMETIC, "version", "version: 1.0.0", "version: 1.0.1");
    is(
        Kind.COSMETIC,
        "schema[orders].description",
        "- name: orders",
        "- name: orders\n    description: x");
    is(Kind.COSMETIC, "slaProperties[latency].value", "value: 24, unit: h", "value: 1, unit: d");
  }

  @Test
  void onlyTheOrderOfColumnsIsCosmetic() {
    String note =
        CONTRACT.lines().filter(line -> line.contains("name: note")).findFirst().orElseThrow();
    String id = CONTRACT.lines().filter(line -> line.contains("p_id")).findFirst().orElseThrow();
    Difference difference = to(CONTRACT.replace(id + "\n" + note, note + "\n" + id));

    assertThat(difference.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kind()).isEqualTo(Kind.COSMETIC);
              assertThat(change.path()).isEqualTo("schema[orders].properties");
            });
  }

  @Test
  void aWiderTypeIsCompatibleAndAnotherIsBreaking() {
    String type = "schema[orders].properties[id].";
    is(Kind.COMPATIBLE, type + "physicalType", "physicalType: int,", "physicalType: bigint,");
    is(Kind.COSMETIC, type + "physicalType", "physicalType: int,", "physicalType: INTEGER,");
    is(Kind.BREAKING, type + "physicalType", "physicalType: int,", "physicalType: smallint,");
    is(Kind.COMPATIBLE, type + "logicalType", "logicalType: integer", "logicalType: number");
    is(Kind.BREAKING, type + "logicalType", "logicalType: integer", "logicalType: string");
    String note = "schema[orders].properties[note].";
    is(Kind.COMPATIBLE, note + "physicalType", "varchar(100)", "varchar(200)");
    is(Kind.COMPATIBLE, note + "physicalType", "varchar(100)", "text");
    is(Kind.BREAKING, note + "physicalType", "varchar(100)", "varchar(50)");
    is(Kind.COMPATIBLE, note + "logicalTypeOptions.maxLength", "maxLength: 100", "maxLength: 200");
    is(Kind.BREAKING, note + "logicalTypeOptions.maxLength", "maxLength: 100", "maxLength: 50");
  }

  @Test
  void whatIsRequiredOrGoneBreaks() {
    is(Kind.COMPATIBLE, "schema[orders].properties[id].required", ", required: true", "");
    is(
        Kind.BREAKING,
        "schema[orders].properties[note].required",
        "physicalType: varchar(100)",
        "required: true, physicalType: varchar(100)");
    is(
        Kind.BREAKING,
        "schema[orders].properties[buyer].properties[mail]",
        "- {name: mail, logicalType: string}",
        "- {name: phone, logicalType: string}");
    is(
        Kind.COMPATIBLE,
        "schema[orders].properties[total]",
        "      - name: buyer",
        "      - {name: total}\n      - name: buyer");
    is(
        Kind.BREAKING,
        "schema[orders].properties[total]",
        "      - name: buyer",
        "      - {name: total, required: true}\n      - name: buyer");
    is(Kind.BREAKING, "schema[orders]", "- name: orders", "- name: sales");
    is(Kind.BREAKING, "schema[orders].properties[id].name", "name: id,", "name: key,");
    is(Kind.BREAKING, "servers[shop].port", "port: 5432", "port: 5433");
    is(Kind.BREAKING, "roles[analyst]", "role: analyst", "role: reader");
  }

  @Test
  void aPromiseMayGrow() {
    is(
        Kind.COMPATIBLE,
        "schema[orders].quality[rowCount].mustBeGreaterThan",
        "mustBeGreaterThan: 100",
        "mustBeGreaterThan: 200");
    is(
        Kind.BREAKING,
        "schema[orders].quality[rowCount].mustBeGreaterThan",
        "mustBeGreaterThan: 100",
        "mustBeGreaterThan: 50");
    is(
        Kind.COMPATIBLE,
        "schema[orders].quality[few nulls].mustBeLessThan",
        "mustBeLessThan: 10",
        "mustBeLessThan: 5");
    is(Kind.BREAKING, "schema[orders].quality[few nulls]", "name: few nulls", "name: no nulls");
    is(Kind.COMPATIBLE, "slaProperties[latency].value", "value: 24", "value: 12");
    is(Kind.BREAKING, "slaProperties[latency].value", "value: 24", "value: 48");
    is(Kind.COMPATIBLE, "slaProperties[retention].value", "value: 3", "value: 5");
    is(Kind.BREAKING, "slaProperties[retention]", "property: retention", "property: availability");
  }

  @Test
  void theVersionMustBeRaisedByAsMuchAsTheChangesAskFor() {
    String breaking = CONTRACT.replace("port: 5432", "port: 1");

    assertThat(to(breaking.replace("1.0.0", "1.1.0")).sufficient()).isFalse();
    Difference major = to(breaking.replace("1.0.0", "2.0.0"));
    assertThat(major.asks()).isEqualTo(Bump.MAJOR);
    assertThat(major.raised()).isEqualTo(Bump.MAJOR);
    assertThat(major.sufficient()).isTrue();
    assertThat(Bump.between("2.0.0", "1.9.0")).isEqualTo(Bump.NONE);
    assertThat(Bump.between("latest", "v1")).isEqualTo(Bump.MAJOR);
  }

  private static void is(Kind kind, String path, String before, String after) {
    assertThat(CONTRACT).contains(before);
    Difference difference = to(CONTRACT.replace(before, after));
    assertThat(difference.changes())
        .as("%s to %s", before, after)
        .anySatisfy(
            change -> {
              assertThat(change.path()).isEqualTo(path);
              assertThat(change.kind()).isEqualTo(kind);
            });
    assertThat(difference.verdict()).isEqualTo(kind);
  }

  private static Difference to(String other) {
    return Difference.between(read(CONTRACT), read(other));
  }

  private static DataContract read(String yaml) {
    return OdcsReader.read(yaml.getBytes(UTF_8), false);
  }
}
