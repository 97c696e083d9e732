package io.meshwork.quality.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.meshwork.quality.check.Dimension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DimensionsTest {

  @ParameterizedTest
  @CsvSource({
    "expect_column_values_to_not_be_null, COMPLETENESS",
    "expect_column_unique_value_count_to_be_between, UNIQUENESS",
    "expect_column_distinct_values_to_be_in_set, CONFORMITY",
    "expect_table_row_count_to_equal_other_table, CONSISTENCY",
    "expect_table_columns_to_match_ordered_list, CONFORMITY",
    "expect_column_mean_to_be_between, ACCURACY",
    "expect_column_value_lengths_to_equal, CONFORMITY",
    "relationships, CONSISTENCY",
    "dbt_utils.unique_combination_of_columns, UNIQUENESS",
    "dbt_utils.recency, TIMELINESS",
    "invalid_count, CONFORMITY",
    "duplicate_count, UNIQUENESS",
    "freshness, TIMELINESS",
    "my own thing, UNSPECIFIED"
  })
  void theWordsOfACheckTellWhatItMeasures(String kind, Dimension dimension) {
    assertThat(Dimensions.of(kind)).isEqualTo(dimension);
  }
}
