/** What the mails say, and what they keep quiet about. */
@NullMarked
package org.stopso.notification.adapter.mail;

import org.jspecify.annotations.NullMarked;
