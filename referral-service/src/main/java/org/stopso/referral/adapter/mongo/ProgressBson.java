package org.stopso.referral.adapter.mongo;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.stopso.referral.domain.Progress;
import org.stopso.referral.domain.Progress.Forecast;
import org.stopso.referral.domain.Progress.Release;
import org.stopso.referral.domain.Step;
import org.stopso.referral.domain.lifecycle.Cause;
import org.stopso.referral.domain.lifecycle.State;
import org.stopso.terms.Clearance;
import org.stopso.terms.HelpKind;

/** What changes in a referral's life, as it is stored. */
final class ProgressBson {

  private ProgressBson() {}

  static Document write(Progress progress) {
    Document document =
        new Document("state", Bson.word(progress.state()))
            .append("version", progress.version())
            .append("history", progress.history().stream().map(ProgressBson::write).toList())
            .append("casesHeard", progress.casesHeard());
    Bson.put(document, "caseId", progress.caseId());
    Forecast forecast = progress.forecast();
    if (forecast != null) {
      document.append(
          "forecast",
          new Document("fromDays", forecast.fromDays()).append("toDays", forecast.toDays()));
    }
    Release release = progress.release();
    if (release != null) {
      Document decided =
          new Document("clearance", Bson.word(release.clearance()))
              .append("priority", release.priority());
      Bson.put(decided, "help", Bson.word(release.help()));
      document.append("release", decided);
    }
    return document;
  }

  static Progress read(Document document) {
    return new Progress(
        Bson.required(document, "state", State.class),
        Bson.number(document, "version"),
        Bson.parts(document, "history").stream().map(ProgressBson::step).toList(),
        document.getString("caseId"),
        Bson.texts(document, "casesHeard"),
        forecast(document.get("forecast", Document.class)),
        release(document.get("release", Document.class)));
  }

  private static Document write(Step step) {
    Document document = new Document();
    Bson.put(document, "from", Bson.word(step.from()));
    return document
        .append("to", Bson.word(step.to()))
        .append("cause", Bson.word(step.cause()))
        .append("who", step.who())
        .append("at", Bson.date(step.at()))
        .append("version", step.version());
  }

  private static Step step(Document document) {
    return new Step(
        Bson.choice(document, "from", State.class),
        Bson.required(document, "to", State.class),
        Bson.required(document, "cause", Cause.class),
        Bson.text(document, "who"),
        Bson.instant(document, "at"),
        Bson.number(document, "version"));
  }

  private static @Nullable Forecast forecast(@Nullable Document document) {
    return document == null
        ? null
        : new Forecast(
            (int) Bson.number(document, "fromDays"), (int) Bson.number(document, "toDays"));
  }

  private static @Nullable Release release(@Nullable Document document) {
    return document == null
        ? null
        : new Release(
            Bson.required(document, "clearance", Clearance.class),
            (int) Bson.number(document, "priority"),
            Bson.choice(document, "help", HelpKind.class));
  }
}
