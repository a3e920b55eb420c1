package org.stopso.gateway.arrival;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.coyote.Adapter;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Waits for the rest of a request only as long as the whole of it may take. */
final class PunctualProcessor extends Http11Processor {
  private final long arrivalNanos;

  PunctualProcessor(PunctualProtocol protocol, Adapter adapter, Duration arrival) {
    super(protocol, adapter);
    arrivalNanos = arrival.toNanos();
    request.setInputBuffer(new PunctualBody(request.getInputBuffer()));
  }

  @Override
  public SocketState service(SocketWrapperBase<?> socket) throws IOException {
    if (hasBegun() && remainingMillis() <= 0) {
      return SocketState.CLOSED;
    }
    SocketState state = super.service(socket);
    if (state == SocketState.LONG && hasBegun()) {
      socket.setReadTimeout(Math.max(1, remainingMillis()));
    }
    return state;
  }

  private boolean hasBegun() {
    return request.getStartTimeNanos() >= 0;
  }

  private long remainingMillis() {
    long sinceBegin = System.nanoTime() - request.getStartTimeNanos();
    return (arrivalNanos - sinceBegin) / 1_000_000;
  }

  private final class PunctualBody implements InputBuffer {
    private final InputBuffer body;

    PunctualBody(InputBuffer body) {
      this.body = body;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
      long remaining = remainingMillis();
      SocketWrapperBase<?> socket = getSocketWrapper();
      if (remaining <= 0 || socket == null) {
        throw new SocketTimeoutException("the body did not arrive in time");
      }
      socket.setReadTimeout(remaining);
      return body.doRead(handler);
    }

    @Override
    public int available() {
      return body.available();
    }
  }
}
