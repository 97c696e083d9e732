package io.meshwork.lineage.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes answers of one kind as a table, comma-separated as RFC 4180 has it, in UTF-8, the names of
 * the columns first; for whoever asks for {@value #MEDIA_TYPE} instead of JSON.
 */
public abstract class Csv<T> implements MessageBodyWriter<T> {

  public static final String MEDIA_TYPE = "text/csv";

  private static final String TRUNCATED = "X-Truncated";

  private static final CsvMapper MAPPER =
      CsvMapper.builder()
          .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
          .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
          .build();

  private final Class<T> of;
  private final CsvSchema columns;

  protected Csv(Class<T> of, String... columns) {
    this.of = of;
    this.columns =
        CsvSchema.builder()
            .addColumns(List.of(columns), CsvSchema.ColumnType.STRING)
            .setUseHeader(true)
            .build();
  }

  /** The rows of the table, each with a text for every column. */
  protected abstract Stream<List<String>> rows(T answer);

  /** Where the rows go on, if they do; the {@code Link} of the answer, as RFC 8288 has it. */
  protected Optional<URI> next(T answer) {
    return Optional.empty();
  }

  /**
   * Whether rows are missing; a table has no room to say so, but its answer has: {@value
   * #TRUNCATED}.
   */
  protected abstract boolean isTruncated(T answer);

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == of;
  }

  @Override
  public void writeTo(
      T answer,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out)
      throws IOException {
    next(answer).ifPresent(next -> headers.add("Link", "<" + next + ">; rel=\"next\""));
    if (isTruncated(answer)) {
      headers.add(TRUNCATED, true);
    }
    try (var writer = MAPPER.writer(columns).writeValues(out)) {
      for (List<String> row : rows(answer).toList()) {
        writer.write(row);
      }
    }
  }
}
