/** The platform as tests and benchmarks meet it: a process of its own that says where it is. */
@NullMarked
package org.stopso.local.running;

import org.jspecify.annotations.NullMarked;
