package org.stopso.kit.transaction;

/**
 * Two transactions met at a document that neither had seen: thrown by the kit's own writers where
 * the store reports a duplicate key instead of a conflict. The transaction is run again.
 */
public final class TransientConflict extends RuntimeException {

  public TransientConflict(String where, Throwable cause) {
    super("conflict at " + where, cause);
  }
}
