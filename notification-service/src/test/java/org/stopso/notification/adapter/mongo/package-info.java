@NullMarked
package org.stopso.notification.adapter.mongo;

import org.jspecify.annotations.NullMarked;
