/** Whether records, schemas, examples and asyncapi.yaml say the same. */
@NullMarked
package org.stopso.contracts;

import org.jspecify.annotations.NullMarked;
