package io.meshwork.lineage.scene;

import io.meshwork.lineage.graph.ColumnScene;
import io.meshwork.lineage.graph.ColumnScenery;
import io.meshwork.lineage.graph.SceneRequest;
import io.meshwork.platform.error.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Tells what flows from column to column, within bounds. */
@ApplicationScoped
public class ColumnService {

  /** For whom says nothing else: a hop from column to column is a small one. */
  public static final int DEFAULT_DEPTH = 20;

  public static final int DEFAULT_BUDGET = 2000;

  private final ColumnScenery scenery;

  ColumnService(ColumnScenery scenery) {
    this.scenery = scenery;
  }

  /**
   * What flows into and out of a column of a dataset, or of all its columns.
   *
   * @param column null for all
   * @param withIndirect whether what only decides what flows counts too
   * @throws Failure NOT_FOUND if lineage has never heard of the dataset, INVALID for too much
   */
  public ColumnScene scene(SceneRequest request, @Nullable String column, boolean withIndirect) {
    return scenery.scene(request.narrow(), column, withIndirect);
  }
}
