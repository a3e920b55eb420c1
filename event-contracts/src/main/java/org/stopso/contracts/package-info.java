/**
 * The published language: one record for each event, with its topic, type and key.
 *
 * <p>Fields may be added, none removed or renamed. Ids and coded facts only: nothing here names or
 * reaches a person, and no free text. In the services only {@code adapter.messaging} imports it.
 */
@NullMarked
package org.stopso.contracts;

import org.jspecify.annotations.NullMarked;
