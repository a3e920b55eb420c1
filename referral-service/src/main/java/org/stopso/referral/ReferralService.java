package org.stopso.referral;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class ReferralService {

  public static void main(String[] arguments) {
    SpringApplication.run(ReferralService.class, arguments);
  }
}
