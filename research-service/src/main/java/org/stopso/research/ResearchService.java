package org.stopso.research;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class ResearchService {

  public static void main(String[] arguments) {
    SpringApplication.run(ResearchService.class, arguments);
  }
}
