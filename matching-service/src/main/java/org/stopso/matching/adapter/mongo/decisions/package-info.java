/** The decisions in MongoDB, with what a coordinator said about theirs, sealed. */
@NullMarked
package org.stopso.matching.adapter.mongo.decisions;

import org.jspecify.annotations.NullMarked;
