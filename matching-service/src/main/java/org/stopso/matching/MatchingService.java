package org.stopso.matching;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class MatchingService {

  public static void main(String[] arguments) {
    SpringApplication.run(MatchingService.class, arguments);
  }
}
