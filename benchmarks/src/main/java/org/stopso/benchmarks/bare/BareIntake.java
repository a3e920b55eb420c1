package org.stopso.benchmarks.bare;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.stopso.kit.reference.Outcodes;
import org.stopso.kit.reference.Prisons;
import org.stopso.kit.reference.csv.ReferenceAutoConfiguration;
import org.stopso.referral.domain.form.RequestForm;

/** A request for help, validated as the platform does, and inserted once. Nothing else. */
@SpringBootConfiguration
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  ReferenceAutoConfiguration.class
})
public class BareIntake {

  public static void main(String[] arguments) {
    SpringApplication.run(BareIntake.class, arguments);
  }

  @Bean
  MongoClient store(@Value("${mongo}") String uri) {
    return MongoClients.create(uri);
  }

  @Bean
  BareEndpoint endpoint(MongoClient store, Outcodes outcodes, Prisons prisons) {
    return new BareEndpoint(
        store
            .getDatabase("bare")
            .getCollection("referrals")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true)),
        new RequestForm(outcodes, prisons));
  }
}
