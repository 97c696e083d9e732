/**
 * What people declare about the mesh.
 *
 * <p>Arrows point one way: {@code registry -> product, contract, dataset, schema}; {@code schema ->
 * dataset}; {@code suggestion -> dataset, tag}; {@code product -> contract, dataset, domain, team,
 * person, glossary, tag}; {@code contract -> odcs, dataset, domain}; {@code odcs -> document};
 * {@code dataset -> domain, glossary, tag}; {@code glossary -> team}; {@code domain -> team,
 * person}; {@code team -> person}. Each that keeps something {@code -> bulk}, which loads many of
 * them at once without knowing what they are, and {@code -> history}, through which every change
 * goes. Dialects of others import the feature they speak for: {@code ccompat -> registry}; {@code
 * datacontract -> contract}; {@code odps -> product, team, domain, document}; {@code dbt, connector
 * -> intake -> dataset}; {@code connector -> schema}. A feature calls another's service or view,
 * never its repository or entity.
 */
@NullMarked
package io.meshwork.catalog;

import org.jspecify.annotations.NullMarked;
