@NullMarked
package org.stopso.therapist.casework.adapter.mongo;

import org.jspecify.annotations.NullMarked;
