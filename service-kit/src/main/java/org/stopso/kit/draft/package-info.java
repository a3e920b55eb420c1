/**
 * Forms that live nowhere but in the page that shows them: their content travels sealed in a hidden
 * field, so that nothing of it is stored before it is sent, and any process can go on with it.
 */
@NullMarked
package org.stopso.kit.draft;

import org.jspecify.annotations.NullMarked;
