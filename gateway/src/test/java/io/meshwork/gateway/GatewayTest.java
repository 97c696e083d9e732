package io.meshwork.gateway;

import io.meshwork.backing.test.BackingResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test of the gateway with a real Kafka and Elasticsearch, and services told what to answer. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@QuarkusTest
@WithTestResource(
    value = BackingResource.class,
    initArgs = {
      @ResourceArg(name = "kafka", value = ""),
      @ResourceArg(name = "elasticsearch", value = "")
    })
@WithTestResource(Keys.class)
@WithTestResource(Neighbours.class)
public @interface GatewayTest {}
