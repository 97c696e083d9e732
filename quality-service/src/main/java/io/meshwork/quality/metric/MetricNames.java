package io.meshwork.quality.metric;

/** Metrics that the service itself tells of; others may tell any. */
public final class MetricNames {

  /** Of a whole dataset, or of a column where that is said. */
  public static final String ROW_COUNT = "rowCount";

  public static final String BYTES = "bytes";
  public static final String FILE_COUNT = "fileCount";

  /** What one run wrote; what one run read likewise. */
  public static final String WRITTEN_ROWS = "writtenRows";

  public static final String WRITTEN_BYTES = "writtenBytes";
  public static final String WRITTEN_FILES = "writtenFiles";
  public static final String READ_ROWS = "readRows";
  public static final String READ_BYTES = "readBytes";
  public static final String READ_FILES = "readFiles";

  /** Since the arrival before, at the time of that arrival. */
  public static final String MINUTES_BETWEEN_ARRIVALS = "minutesBetweenArrivals";

  /** Stands before the name of a check whose measured values they are. */
  public static final String OF_CHECK = "check/";

  private MetricNames() {}
}
