package io.meshwork.gateway.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermsTest {

  private final Terms terms = new Terms();

  @Test
  void identifiersFallApartAtUnderscoresDotsAndChangesOfCase() {
    assertThat(terms.line("shop.orderItems_v2")).isEqualTo("shop order item v 2");
  }

  @Test
  void wordsAreFoundInAnyFormAndWithoutAccents() {
    assertThat(terms.line("Cafés")).isEqualTo(terms.line("cafe"));
    assertThat(terms.line("customers'")).isEqualTo(terms.line("customer"));
  }

  @Test
  void aTermKnowsWhereItStands() {
    assertThat(terms.of("an order_id").getLast()).isEqualTo(new Terms.Term("id", 9, 11));
  }

  @Test
  void theBeginningOfAWordIsKeptAsTyped() {
    assertThat(terms.beginning("daily orders")).isEqualTo("orders");
    assertThat(terms.beginning(" - ")).isEmpty();
  }
}
