/**
 * Who read or changed what about whom, and why: ids and a coded action, in a collection that is
 * only ever appended to. Accounts and subjects are named by their ids, which tell nothing by
 * themselves; a reason may say anything, and so is sealed for the subject it is about.
 */
@NullMarked
package org.stopso.kit.audit;

import org.jspecify.annotations.NullMarked;
