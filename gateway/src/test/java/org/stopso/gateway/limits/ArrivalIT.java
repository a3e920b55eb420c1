package org.stopso.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.stopso.gateway.RunningGateway;

/** A request must arrive within two seconds here, however steadily it trickles. */
class ArrivalIT extends RunningGateway {

  /** Sends a byte now and then until the other side has had enough; what it said, and when. */
  private static Duration trickle(String begin, StringBuilder answer) throws Exception {
    long start = System.nanoTime();
    try (Socket socket = new Socket("127.0.0.1", PORT)) {
      socket.setSoTimeout(15_000);
      OutputStream out = socket.getOutputStream();
      out.write(begin.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      CompletableFuture<Void> dripping =
          CompletableFuture.runAsync(
              () -> {
                for (int drop = 0; drop < 60; drop++) {
                  CompletableFuture<Void> pause = new CompletableFuture<>();
                  pause.completeOnTimeout(null, 200, TimeUnit.MILLISECONDS).join();
                  try {
                    out.write('x');
                    out.flush();
                  } catch (IOException closed) {
                    return;
                  }
                }
              });
      try {
        answer.append(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException reset) {
        answer.append("");
      }
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      dripping.cancel(true);
      return took;
    }
  }

  @Test
  void tricklingHeadersAreCutOff() throws Exception {
    StringBuilder answer = new StringBuilder();
    Duration took = trickle("GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ", answer);
    assertThat(took).isBetween(Duration.ofMillis(1500), Duration.ofSeconds(10));
    assertThat(answer).doesNotContain("200");
  }

  @Test
  void aTricklingBodyIsToldThatItWasTooSlow() throws Exception {
    StringBuilder answer = new StringBuilder();
    Duration took =
        trickle(
            "POST /api/referrals HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: 1000\r\n\r\n{",
            answer);
    assertThat(took).isBetween(Duration.ofMillis(1500), Duration.ofSeconds(10));
    assertThat(answer.toString()).startsWith("HTTP/1.1 408").contains("/problems/too-slow");
  }

  @Test
  void aConnectionThatIsKeptStartsAnewWithEachRequest() throws Exception {
    try (Socket socket = new Socket("127.0.0.1", PORT)) {
      socket.setSoTimeout(10_000);
      byte[] ask = "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
      for (int time = 0; time < 2; time++) {
        socket.getOutputStream().write(ask);
        byte[] piece = new byte[4096];
        int read = socket.getInputStream().read(piece);
        assertThat(new String(piece, 0, Math.max(0, read), StandardCharsets.UTF_8))
            .startsWith("HTTP/1.1 200");
        new CompletableFuture<Void>().completeOnTimeout(null, 2500, TimeUnit.MILLISECONDS).join();
      }
    }
  }
}
