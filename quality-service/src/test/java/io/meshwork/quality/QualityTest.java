package io.meshwork.quality;

import io.meshwork.backing.test.BackingResource;
import io.meshwork.platform.test.GrpcPort;
import io.meshwork.platform.test.Signer;
import io.meshwork.quality.execution.DataSources;
import io.meshwork.quality.notify.Receivers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test against the running quality service with its real backing services. */
@QuarkusTest
@WithTestResource(GrpcPort.class)
@WithTestResource(Signer.class)
@WithTestResource(DataSources.class)
@WithTestResource(Receivers.class)
@WithTestResource(
    value = BackingResource.class,
    initArgs = {
      @ResourceArg(name = "postgres", value = "quality"),
      @ResourceArg(name = "kafka", value = "")
    })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface QualityTest {}
