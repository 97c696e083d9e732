/** The web UI, as far as the server has part in it. */
@NullMarked
package io.meshwork.gateway.webui;

import org.jspecify.annotations.NullMarked;
