package org.stopso.notification.adapter.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers every recipient with the given code, and counts. */
final class ScriptedSmtp implements AutoCloseable {

  private final ServerSocket server;
  private final String toRecipients;
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger mails = new AtomicInteger();

  ScriptedSmtp(String toRecipients) throws IOException {
    this.toRecipients = toRecipients;
    this.server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  int mails() {
    return mails.get();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client;
        var lines = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        Writer answers = writer(client)) {
      say(answers, "220 ready");
      boolean inMail = false;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (inMail) {
          inMail = !line.equals(".");
          if (!inMail) {
            mails.incrementAndGet();
            say(answers, "250 taken");
          }
        } else {
          inMail = line.startsWith("DATA");
          say(answers, answerTo(line.toUpperCase(Locale.ROOT)));
        }
      }
    } catch (IOException closed) {
      // the client has gone
    }
  }

  private static Writer writer(Socket client) throws IOException {
    return new OutputStreamWriter(client.getOutputStream(), US_ASCII);
  }

  private String answerTo(String line) {
    if (line.startsWith("RCPT")) {
      return toRecipients + " so be it";
    }
    return line.startsWith("DATA") ? "354 go on" : "250 yes";
  }

  private static void say(Writer answers, String line) throws IOException {
    answers.write(line + "\r\n");
    answers.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
