package io.meshwork.quality.greatexpectations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meshwork.quality.report.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          expect_column_values_to_be_unique | {"column": "id"} | values of id are unique
          expect_column_values_to_not_be_null | {"column": "id", "mostly": 0.955} | at least 95.5 % of values of id are not null
          expect_column_values_to_not_match_regex | {"column": "id", "regex": "^ "} | values of id do not match regex ^
          expect_column_to_exist | {"column": "id"} | column id exists
          expect_column_mean_to_be_between | {"column": "n", "min_value": 1, "max_value": 5} | mean of n is between 1 and 5
          expect_column_max_to_be_between | {"column": "n", "max_value": 5, "strict_max": true} | max of n is less than 5
          expect_column_min_to_be_between | {"column": "n", "min_value": null} | min of n is any
          expect_column_value_lengths_to_equal | {"column": "n", "value": 2} | value lengths of n equal 2
          expect_column_values_to_be_of_type | {"column": "n", "type_": "INT"} | values of n are of type INT
          expect_column_values_to_be_in_type_list | {"column": "n", "type_list": ["INT", "LONG"]} | values of n are of types {INT, LONG}
          expect_column_distinct_values_to_contain_set | {"column": "n", "value_set": [1]} | distinct values of n contain {1}
          expect_table_row_count_to_equal | {"value": 3} | row count of the table equals 3
          expect_table_columns_to_match_ordered_list | {"column_list": ["a", "b"]} | columns of the table match ordered list {a, b}
          expect_column_pair_values_a_to_be_greater_than_b | {"column_A": "x", "column_B": "y", "or_equal": true} | values of x are greater than those of y (or equal true)
          expect_multicolumn_sum_to_equal | {"column_list": ["a", "b"], "sum_total": 9} | sum of a, b equals 9
          expect_compound_columns_to_be_unique | {"column_list": ["a", "b"]} | columns of a, b are unique
          unexpected_rows_expectation | {"unexpected_rows_query": "SELECT 1"} | unexpected rows expectation (unexpected rows query SELECT 1)
          expect_column_values_to_be_unique | {"column": "id", "row_condition": "n > 1", "condition_parser": "pandas"} | values of id are unique, where n > 1
          """)
  void anExpectationIsASentence(String type, String kwargs, String sentence)
      throws JsonProcessingException {
    var config =
        new ObjectMapper().readTree("{\"type\": \"%s\", \"kwargs\": %s}".formatted(type, kwargs));
    assertThat(new Sentence(Expectation.of(new Place("", config))).text().strip())
        .isEqualTo(sentence);
  }
}
