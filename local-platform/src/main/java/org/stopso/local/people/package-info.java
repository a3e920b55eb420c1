/** Sign-in and mail in one JVM: both are for the people at the machine, and small. */
@NullMarked
package org.stopso.local.people;

import org.jspecify.annotations.NullMarked;
