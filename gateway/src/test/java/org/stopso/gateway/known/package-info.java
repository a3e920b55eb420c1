@org.jspecify.annotations.NullMarked
package org.stopso.gateway.known;
