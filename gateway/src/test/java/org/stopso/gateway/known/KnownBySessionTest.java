package org.stopso.gateway.known;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.stopso.gateway.refusal.SignedIn.Answer;
import org.stopso.gateway.session.SessionCookie;

class KnownBySessionTest {
  private static final String CONTEXT =
      HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

  private final KnownBySession known = new KnownBySession(new SessionCookie(false));

  @Test
  void whoeverBringsNoSessionsCookieIsNobody() throws Exception {
    MockHttpServletRequest visitor = new MockHttpServletRequest();
    visitor.addHeader("Cookie", "visit=1; other-session=2");
    assertThat(known.in(visitor)).isEqualTo(Answer.NO);
    assertThat(within(visitor)).isEqualTo(Answer.NO);
  }

  @Test
  void aSessionIsSomebodysOnceTheyHaveSignedIn() throws Exception {
    assertThat(within(withSession(null))).as("ended").isEqualTo(Answer.NO);
    MockHttpSession session = new MockHttpSession();
    assertThat(within(withSession(session))).as("on the way to sign-in").isEqualTo(Answer.NO);
    session.setAttribute(
        CONTEXT, new SecurityContextImpl(new TestingAuthenticationToken("x", "", "ROLE_FAMILY")));
    assertThat(within(withSession(session))).isEqualTo(Answer.YES);
  }

  @Test
  void whereSessionsAreNotKnownYetOrNoLongerItMayBe() throws Exception {
    MockHttpServletRequest request = withSession(new MockHttpSession());
    assertThat(known.in(request)).isEqualTo(Answer.PERHAPS);
    within(request);
    assertThat(known.in(request)).isEqualTo(Answer.PERHAPS);
  }

  @Test
  void aStoreThatIsAwayLeavesItOpen() throws Exception {
    MockHttpServletRequest request =
        new MockHttpServletRequest() {
          @Override
          public HttpSession getSession(boolean create) {
            throw new MongoTimeoutException("away");
          }
        };
    request.addHeader("Cookie", "session=1");
    assertThat(within(request)).isEqualTo(Answer.PERHAPS);
  }

  private static MockHttpServletRequest withSession(@Nullable MockHttpSession session) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addHeader("Cookie", "visit=1");
    request.addHeader("Cookie", "other=2; session=3");
    if (session != null) {
      request.setSession(session);
    }
    return request;
  }

  private Answer within(MockHttpServletRequest request) throws ServletException, IOException {
    AtomicReference<Answer> answer = new AtomicReference<>(Answer.PERHAPS);
    known.doFilter(
        request, new MockHttpServletResponse(), (asked, answered) -> answer.set(known.in(request)));
    return answer.get();
  }
}
