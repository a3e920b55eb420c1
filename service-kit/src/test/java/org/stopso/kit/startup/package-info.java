@NullMarked
package org.stopso.kit.startup;

import org.jspecify.annotations.NullMarked;
