/** The services behind the gateway, asked over gRPC. */
@NullMarked
package io.meshwork.gateway.service;

import org.jspecify.annotations.NullMarked;
