package io.meshwork.lineage.marquez;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshwork.platform.error.Failure;
import io.meshwork.platform.urn.Urn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeIdTest {

  @Test
  void everyColonMayEndTheNamespaceTheLongestFirst() {
    assertThat(NodeId.parse("dataset:postgres://shop:5432:public.orders").readings())
        .extracting(NodeId.Reading::urn)
        .containsExactly(
            Urn.dataset("postgres://shop:5432", "public.orders"),
            Urn.dataset("postgres://shop", "5432:public.orders"),
            Urn.dataset("postgres", "//shop:5432:public.orders"));
  }

  @Test
  void aFieldMayBeginAtEveryLaterColon() {
    assertThat(NodeId.parse("datasetField:a:b:c:d").readings())
        .containsExactly(
            new NodeId.Reading(Urn.dataset("a:b", "c"), "d"),
            new NodeId.Reading(Urn.dataset("a", "b:c"), "d"),
            new NodeId.Reading(Urn.dataset("a", "b"), "c:d"));
  }

  @Test
  void aVersionIsNoPartOfTheName() {
    NodeId node = NodeId.parse("job:a:b#0195563c-6a80-7c3e-9d55-2f1f0e6a7b10");

    assertThat(node.hasVersion()).isTrue();
    assertThat(node.readings()).containsExactly(new NodeId.Reading(Urn.job("a", "b"), ""));
    assertThat(NodeId.parse("job:a:b#c").readings().getFirst().urn().second()).isEqualTo("b#c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "dataset", "dataset:a", "dataset::b", "job:a:", "datasetField:a:b"})
  void whatIsNoNodeIsRefused(String text) {
    assertThatThrownBy(() -> NodeId.parse(text))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("nodeId");
  }

  @Test
  void colonsWithoutEndAreRefused() {
    assertThatThrownBy(() -> NodeId.parse("dataset:" + ":a".repeat(1000)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("64 colons");
  }
}
