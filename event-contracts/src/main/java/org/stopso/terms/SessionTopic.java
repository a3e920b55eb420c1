package org.stopso.terms;

/** What a session was about. */
public enum SessionTopic {
  TRIGGERS,
  URGES,
  SELF_AWARENESS,
  COMMUNICATION_TRAINING,
  RELATIONSHIP,
  OTHER
}
