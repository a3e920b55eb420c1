package org.stopso.notification;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class NotificationService {

  public static void main(String[] arguments) {
    SpringApplication.run(NotificationService.class, arguments);
  }
}
