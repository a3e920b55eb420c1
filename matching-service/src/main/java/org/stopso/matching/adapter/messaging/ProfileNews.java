package org.stopso.matching.adapter.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.stopso.matching.application.offering.Wakeups;
import org.stopso.matching.domain.therapist.Population;
import org.stopso.matching.domain.therapist.Profile;

/**
 * Tells the index what the profiles topic says, and those who wait that somebody may have become
 * available. A record that can't be read is passed over with an error in the log: the next whole
 * profile mends it.
 */
@Component
final class ProfileNews {

  private static final Logger LOG = LoggerFactory.getLogger(ProfileNews.class);

  private final ProfileRecords records;
  private final Population population;
  private final Wakeups wakeups;

  ProfileNews(ProfileRecords records, Population population, Wakeups wakeups) {
    this.records = records;
    this.population = population;
    this.wakeups = wakeups;
  }

  /** Takes a record in; {@code live}: it is no history any more. */
  void take(ConsumerRecord<String, byte[]> record, boolean live) {
    try {
      if (record.value() == null) {
        population.remove(record.key(), records.sequence(record));
        return;
      }
      Profile profile = records.profile(record);
      if (population.put(profile) && live) {
        wakeups.available(profile.therapistId());
      }
    } catch (RuntimeException e) {
      LOG.error(
          "unreadable profile at partition {}, offset {}: {}",
          record.partition(),
          record.offset(),
          e.getClass().getSimpleName());
    }
  }
}
