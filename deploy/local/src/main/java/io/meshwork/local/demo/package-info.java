/** The demo mesh: data files, and what sends them to the gateway's public APIs. */
@NullMarked
package io.meshwork.local.demo;

import org.jspecify.annotations.NullMarked;
