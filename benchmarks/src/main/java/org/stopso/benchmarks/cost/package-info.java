/** What requests for help cost: processors, commands to the store, bytes, mails. */
@NullMarked
package org.stopso.benchmarks.cost;

import org.jspecify.annotations.NullMarked;
