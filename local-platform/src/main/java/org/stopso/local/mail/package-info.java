/**
 * The mail of a platform on one machine: an SMTP server that delivers everything into one mailbox,
 * which people look at in a browser and programs by JSON.
 */
@NullMarked
package org.stopso.local.mail;

import org.jspecify.annotations.NullMarked;
