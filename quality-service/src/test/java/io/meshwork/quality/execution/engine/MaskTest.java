package io.meshwork.quality.execution.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshwork.quality.contract.ContractColumn;
import io.meshwork.quality.execution.source.SourcesConfig;
import io.meshwork.quality.execution.statement.Table;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MaskTest {

  @Test
  void whatNobodyClassifiedIsHiddenUnlessTheOperatorShowsIt() {
    assertThat(shows(false)).isFalse();
    assertThat(shows(true)).isTrue();
    assertThat(shows(false, column("a", "", false))).isFalse();
    assertThat(shows(true, column("a", "", false))).isTrue();
  }

  @Test
  void aClassificationDecidesWhateverItsCase() {
    assertThat(shows(false, column("A", "Public", false))).isTrue();
    assertThat(shows(true, column("a", "restricted", false))).isFalse();
    assertThat(shows(true, column("a", "public", true))).isFalse();
  }

  @Test
  void whatOneContractHidesNoOtherShows() {
    assertThat(shows(true, column("a", "public", false), column("a", "restricted", false)))
        .isFalse();
    assertThat(shows(true, column("a", "public", false), column("a.b", "restricted", false)))
        .isFalse();
  }

  private static boolean shows(boolean unclassified, ContractColumn... columns) {
    return new Mask(List.of(columns), new Shown(unclassified)).shows(new Table.Column("a", "text"));
  }

  private static ContractColumn column(String name, String classification, boolean isCritical) {
    return new ContractColumn("orders", name, "string", classification, isCritical);
  }

  private record Shown(boolean unclassified) implements SourcesConfig.Shown {

    @Override
    public int rows() {
      return 1;
    }

    @Override
    public MemorySize bytes() {
      return new MemorySize(BigInteger.TEN);
    }

    @Override
    public Set<String> classifications() {
      return Set.of("public");
    }
  }
}
