/** The demo people of a local platform: who may sign in, and the therapists of the registry. */
@NullMarked
package org.stopso.local.demo;

import org.jspecify.annotations.NullMarked;
