@NullMarked
package org.stopso.matching.adapter.mongo;

import org.jspecify.annotations.NullMarked;
