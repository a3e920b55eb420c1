package org.stopso.kit.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.stopso.kit.problem.BodyTooLarge;

/** A body that breaks off when it grows beyond the limit. */
final class CountedBody extends ServletInputStream {

  private final ServletInputStream body;
  private long left;

  CountedBody(ServletInputStream body, long mostBytes) {
    this.body = body;
    this.left = mostBytes;
  }

  @Override
  public int read() throws IOException {
    return (int) counted(body.read(), 1);
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = body.read(into, offset, length);
    return (int) counted(read, read);
  }

  private long counted(long result, long bytes) throws BodyTooLarge {
    if (result >= 0) {
      left -= bytes;
      if (left < 0) {
        throw new BodyTooLarge();
      }
    }
    return result;
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }
}
