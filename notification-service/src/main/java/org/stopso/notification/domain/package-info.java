/** What people are told, whom, and what became of it. */
@NullMarked
package org.stopso.notification.domain;

import org.jspecify.annotations.NullMarked;
