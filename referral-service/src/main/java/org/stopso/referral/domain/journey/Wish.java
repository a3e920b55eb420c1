package org.stopso.referral.domain.journey;

/** What would help a family member (docs/domain.md §2.2): therapy, or the company of others. */
enum Wish {
  THERAPY,
  ONLINE_GROUP
}
