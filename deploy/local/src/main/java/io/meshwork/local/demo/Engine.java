package io.meshwork.local.demo;

/**
 * What runs pipelines and reports them.
 *
 * @param namespace of its jobs
 * @param producer the OpenLineage integration that reports
 * @param name for people, such as {@code Airflow}
 * @param integration as OpenLineage's jobType facet calls it
 * @param jobType likewise
 * @param language the programming language of its error messages
 * @param isStreaming whether its runs go on until the next one takes over
 */
record Engine(
    String namespace,
    String producer,
    String name,
    String version,
    String integration,
    String jobType,
    String language,
    boolean isStreaming) {}
