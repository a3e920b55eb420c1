/** What coordinators see of it. */
@NullMarked
package org.stopso.notification.adapter.web;

import org.jspecify.annotations.NullMarked;
