package org.stopso.benchmarks.bare;

import com.mongodb.client.MongoCollection;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.form.RequestForm;

/** The one thing it does. */
@RestController
final class BareEndpoint {

  private final MongoCollection<Document> referrals;
  private final RequestForm form;

  BareEndpoint(MongoCollection<Document> referrals, RequestForm form) {
    this.referrals = referrals;
    this.form = form;
  }

  @PostMapping("/api/referrals")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, String> submit(@RequestBody Map<String, Object> request) {
    if (!(form.read(Fields.of(request)) instanceof RequestForm.Reading.Valid)) {
      throw new IllegalArgumentException("not a valid request");
    }
    String id = UUID.randomUUID().toString();
    referrals.insertOne(new Document(request).append("_id", id));
    return Map.of("reference", id);
  }
}
