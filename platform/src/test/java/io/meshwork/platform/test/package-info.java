/** What the tests of all services share. */
@NullMarked
package io.meshwork.platform.test;

import org.jspecify.annotations.NullMarked;
