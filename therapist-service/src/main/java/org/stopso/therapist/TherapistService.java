package org.stopso.therapist;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class TherapistService {

  public static void main(String[] arguments) {
    SpringApplication.run(TherapistService.class, arguments);
  }
}
