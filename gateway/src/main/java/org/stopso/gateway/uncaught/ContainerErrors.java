package org.stopso.gateway.uncaught;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.stopso.gateway.refusal.Refusal;
import org.stopso.gateway.refusal.Refusals;

/** Words for what the container or the framework refused by a status alone. */
@Controller
class ContainerErrors implements ErrorController {
  private final Refusals refusals;

  ContainerErrors(Refusals refusals) {
    this.refusals = refusals;
  }

  @RequestMapping("/error")
  void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    refusals.write(Refusal.nearest(status instanceof Integer code ? code : 404), request, response);
  }
}
