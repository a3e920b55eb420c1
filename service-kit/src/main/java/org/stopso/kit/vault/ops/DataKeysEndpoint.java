package org.stopso.kit.vault.ops;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.stopso.kit.vault.tink.KeyRotation;

/** Data keys on the actuator: how many want wrapping anew, and do it. */
@Endpoint(id = "datakeys")
final class DataKeysEndpoint {

  private final ObjectProvider<KeyRotation> rotation;

  /** The vault is made when it is first asked for: a service without personal data has none. */
  DataKeysEndpoint(ObjectProvider<KeyRotation> rotation) {
    this.rotation = rotation;
  }

  /**
   * What was done, and how it is now.
   *
   * @param rewrapped how many were wrapped anew by this request
   * @param current how many are under the current key-encryption key
   * @param older how many need an older one; it may go when this is 0
   */
  record State(int rewrapped, long current, long older) {}

  @ReadOperation
  State count() {
    return state(0);
  }

  @WriteOperation
  State rewrap() {
    return state(rotation.getObject().rewrap());
  }

  private State state(int rewrapped) {
    KeyRotation.Count count = rotation.getObject().count();
    return new State(rewrapped, count.current(), count.older());
  }
}
