package org.stopso.matching.adapter.messaging;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.springframework.stereotype.Component;
import org.stopso.contracts.EventCodec;
import org.stopso.contracts.TherapistProfile;
import org.stopso.kit.reference.Outcode;
import org.stopso.kit.reference.Outcodes;
import org.stopso.kit.reference.Position;
import org.stopso.matching.domain.therapist.Profile;

/** Makes profiles of the records of the profiles topic. */
@Component
final class ProfileRecords {

  private static final String SEQUENCE = "ce_sequence";

  private final Outcodes outcodes;

  ProfileRecords(Outcodes outcodes) {
    this.outcodes = outcodes;
  }

  /** The number by which the newest wins. */
  long sequence(ConsumerRecord<String, byte[]> record) {
    Header header = record.headers().lastHeader(SEQUENCE);
    if (header == null) {
      throw new IllegalArgumentException("no " + SEQUENCE);
    }
    return Long.parseLong(new String(header.value(), StandardCharsets.US_ASCII));
  }

  /** What a record that is no tombstone says. */
  Profile profile(ConsumerRecord<String, byte[]> record) {
    return profile(EventCodec.read(record.value(), TherapistProfile.class), sequence(record));
  }

  private Profile profile(TherapistProfile event, long sequence) {
    return new Profile(
        event.therapistId(),
        event.accountId(),
        event.active(),
        event.mayReceiveUntil(),
        event.acceptingNew(),
        event.clearance(),
        new HashSet<>(event.worksWith()),
        new HashSet<>(event.help()),
        new HashSet<>(event.delivery()),
        positions(event.practices()),
        event.prisonCleared(),
        event.prisonTravelKm(),
        event.gender(),
        new HashSet<>(event.languages()),
        new HashSet<>(event.availability()),
        event.places(),
        event.reducedFeePlaces(),
        event.accreditation(),
        sequence);
  }

  private List<Position> positions(List<TherapistProfile.Practice> practices) {
    return practices.stream()
        .map(practice -> outcodes.find(practice.outcode()))
        .flatMap(Optional::stream)
        .map(Outcode::position)
        .toList();
  }
}
