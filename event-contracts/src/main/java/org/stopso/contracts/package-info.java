/**
 * The published language: one record for each event, with its topic, type and key.
 *
 * <p>Fields may be added, none removed or renamed. Ids and coded facts only: nothing here names or
 * reaches a person, and no free text. Beside the records, as resources: {@code schemas}, golden
 * {@code examples} and {@code asyncapi.yaml}, which the tests hold to them; at a release the
 * examples are copied to {@code released/<version>} of the tests and never touched again. In the
 * services only {@code adapter.messaging} imports it.
 */
@NullMarked
package org.stopso.contracts;

import org.jspecify.annotations.NullMarked;
