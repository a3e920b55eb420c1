/**
 * Words and wire: a message becomes a mail that tells a stranger nothing, and goes to the mail
 * server over connections that stay open.
 */
@NullMarked
package org.stopso.notification.adapter.mail;

import org.jspecify.annotations.NullMarked;
