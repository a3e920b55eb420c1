/** Topics and rights on the broker, held against what the code publishes and reads. */
@NullMarked
package org.stopso.deployment.kubernetes.kafka;

import org.jspecify.annotations.NullMarked;
