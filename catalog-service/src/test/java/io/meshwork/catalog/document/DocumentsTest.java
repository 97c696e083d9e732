package io.meshwork.catalog.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshwork.platform.error.ErrorCode;
import io.meshwork.platform.error.Failure;
import org.junit.jupiter.api.Test;

class DocumentsTest {

  @Test
  void datesAndYesAreText() {
    Tree tree = yaml("date: 2026-01-31\nanswer: yes\nflag: true\nnone: ~\nhex: 0x1F\n");

    assertThat(tree.root())
        .hasToString(
            "{\"date\":\"2026-01-31\",\"answer\":\"yes\",\"flag\":true,\"none\":null,\"hex\":31}");
  }

  @Test
  void everyValueHasItsLine() {
    Tree tree = yaml("a: 1\nb:\n  - c: 2\n  - d/e: 3\n");

    assertThat(tree.line("/b/1/d~1e")).isEqualTo(4);
    assertThat(tree.line("/b/0/missing")).isEqualTo(3);
    assertThat(tree.fault("/b/0/c", "x").toString()).contains("b[0].c").contains("line 3: x");
  }

  @Test
  void jsonHasLinesToo() {
    Tree tree =
        Documents.read("{\n \"a\": [1,\n {\"b\": \"\\ud83d\\ude00\"}]}".getBytes(UTF_8), true);

    assertThat(tree.line("/a/1/b")).isEqualTo(3);
    assertThat(tree.root().at("/a/1/b").asText()).isEqualTo("😀");
  }

  @Test
  void anAliasIsFollowedAndABombIsNot() {
    assertThat(yaml("a: &x [1, 2]\nb: *x\n").root().path("b").size()).isEqualTo(2);

    var bomb = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 10; i++) {
      bomb.append("a%d: &a%d [".formatted(i, i));
      bomb.append(("*a" + (i - 1) + ",").repeat(9)).append("*a").append(i - 1).append("]\n");
    }
    refused(bomb.toString(), "values");
    refused("a: &a [*a]", "nested");
  }

  @Test
  void tagsTypesAndKeysOfYamlAloneAreRefused() {
    refused("a: !!java.net.URL [http://x]", "line 1: the tag");
    refused("a: !secret x", "the tag");
    refused("a: 1\nb: 2\na: 3", "line 3: the key 'a' stands here for the second time");
    refused("? [a, b]\n: 1", "a key must be text");
    refused("a: .inf", "number");
    refused("a: 1e99999", "number");
    refused("a: \"\\0\"", "U+0000");
    refused("--- 1\n--- 2", "another document");
    refused("- a", "must be an object");
    refused("", "empty");
    refused("a: [", "line");
    refused("[".repeat(5000), "line");
    refused("a:\n" + "\t- b", "line 2");
  }

  @Test
  void whatIsTooLargeOrNoTextIsRefused() {
    assertThatThrownBy(() -> Documents.read(new byte[Documents.MAX_BYTES + 1], false))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.TOO_LARGE));
    assertThatThrownBy(() -> Documents.read("a: ä".getBytes(ISO_8859_1), false))
        .hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> Documents.read("{\"a\": 1, \"a\": 2}".getBytes(UTF_8), true))
        .hasMessageContaining("second time");
    assertThatThrownBy(() -> Documents.read("{} {}".getBytes(UTF_8), true))
        .hasMessageContaining("follows");
    assertThatThrownBy(() -> Documents.read("a: 1".getBytes(UTF_8), true))
        .hasMessageContaining("line 1");
  }

  private static Tree yaml(String text) {
    return Documents.read(text.getBytes(UTF_8), false);
  }

  private static void refused(String text, String why) {
    assertThatThrownBy(() -> yaml(text))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.code()).isEqualTo(ErrorCode.INVALID))
        .hasMessageContaining(why);
  }
}
