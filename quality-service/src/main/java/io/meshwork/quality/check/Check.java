package io.meshwork.quality.check;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A check with its latest result, as the last recording left it. */
@Entity
@Immutable
@Table(name = "quality_check")
class Check {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  /** URN of the dataset checked. */
  String dataset;

  @Column(insertable = false)
  UUID datasetKey;

  String name;
  String columnName;

  @Enumerated(EnumType.STRING)
  Dimension dimension;

  @Enumerated(EnumType.STRING)
  Outcome outcome;

  @Nullable Double value;
  String expectation;
  String message;
  Instant measuredAt;
}
