/**
 * The public forms, page by page, for somebody with no more than a browser. What they typed so far
 * travels sealed in each page; nothing is kept before it is sent.
 */
@NullMarked
package org.stopso.referral.adapter.web.start;

import org.jspecify.annotations.NullMarked;
