/** Who may connect to whom: the one table, and the policies that must say the same. */
@NullMarked
package org.stopso.deployment.kubernetes.network;

import org.jspecify.annotations.NullMarked;
