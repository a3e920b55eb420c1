package org.stopso.gateway.uncaught;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.Context;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.valves.ValveBase;
import org.stopso.gateway.headers.SecurityHeaders;
import org.stopso.gateway.refusal.Refusal;
import org.stopso.gateway.refusal.Refusals;

/**
 * Answers in our words, and with our headers, what Tomcat could not even read and so never showed
 * to any filter: a line that is not HTTP, headers that are too long.
 */
final class UnreadRequests extends ValveBase {
  private final SecurityHeaders headers;
  private final Refusals refusals;

  UnreadRequests(SecurityHeaders headers, Refusals refusals) {
    super(true);
    this.headers = headers;
    this.refusals = refusals;
  }

  /** In place of Tomcat's own pages, which would be sent before this one is asked. */
  static void insteadOfTomcatsPages(Context application) {
    if (application.getParent() instanceof StandardHost host) {
      host.setErrorReportValveClass("");
      for (Valve valve : host.getPipeline().getValves()) {
        if (valve instanceof ErrorReportValve) {
          host.getPipeline().removeValve(valve);
        }
      }
    }
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    getNext().invoke(request, response);
    if (response.getStatus() >= 400 && !response.isCommitted() && !headers.areOn(response)) {
      response.setSuspended(false);
      headers.putOn(response);
      refusals.write(Refusal.nearest(response.getStatus()), request, response);
    }
  }
}
