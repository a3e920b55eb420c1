/** What is kept beside a referral: messages, a request to be erased, feedback. */
@NullMarked
package org.stopso.referral.adapter.mongo.beside;

import org.jspecify.annotations.NullMarked;
