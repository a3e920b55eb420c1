package org.stopso.benchmarks.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that sends POSTs one after another; made anew where the server says that
 * it will close it, as Tomcat does after a hundred requests unless it is told otherwise.
 */
final class Connection implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 20_000;

  private final URI target;
  private Socket socket;
  private InputStream in;
  private boolean closing;

  Connection(URI target) throws IOException {
    this.target = target;
    this.socket = connected(target);
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  private static Socket connected(URI target) throws IOException {
    Socket socket = new Socket(target.getHost(), target.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  /** Sends {@code body} and reads the whole answer. */
  Answer post(byte[] body) throws IOException {
    if (closing) {
      socket.close();
      socket = connected(target);
      in = new BufferedInputStream(socket.getInputStream());
    }
    String head =
        "POST "
            + target.getRawPath()
            + " HTTP/1.1\r\nHost: "
            + target.getAuthority()
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    byte[] headBytes = head.getBytes(StandardCharsets.US_ASCII);
    byte[] whole = new byte[headBytes.length + body.length];
    System.arraycopy(headBytes, 0, whole, 0, headBytes.length);
    System.arraycopy(body, 0, whole, headBytes.length, body.length);
    socket.getOutputStream().write(whole);
    return read();
  }

  /** A status and a body. */
  record Answer(int status, String body) {}

  private Answer read() throws IOException {
    int status = Integer.parseInt(line().split(" ")[1]);
    int length = -1;
    boolean chunked = false;
    closing = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      }
      closing |= header.startsWith("connection:") && header.contains("close");
      chunked |= header.startsWith("transfer-encoding:") && header.contains("chunked");
    }
    return new Answer(status, chunked ? chunks() : text(Math.max(length, 0)));
  }

  private String chunks() throws IOException {
    StringBuilder body = new StringBuilder();
    int size = Integer.parseInt(line().strip(), 16);
    while (size > 0) {
      body.append(text(size));
      line();
      size = Integer.parseInt(line().strip(), 16);
    }
    line();
    return body.toString();
  }

  private String text(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the server closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
