package org.stopso.gateway.refusal;

/**
 * Whom to call when the platform can't help now.
 *
 * @param phone as it is dialled, with spaces
 */
public record SupportLine(String name, String phone) {

  /** What a telephone link needs. */
  public String dialled() {
    return phone.replace(" ", "");
  }
}
