import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;

/**
 * One connection of HTTP/1.1, which stays open: a socket that asks again when it was answered, so that
 * a client takes as little as possible of the machine that it shares with what it measures.
 */
final class Connection implements AutoCloseable {

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final String path;
  private final String headers;
  private byte[] body = new byte[0];

  /**
   * Opens a connection.
   *
   * @param url whose path stands before all addresses
   * @param mediaType of what is sent and accepted
   */
  Connection(URI url, String token, String mediaType) throws IOException {
    socket = new Socket(url.getHost(), url.getPort());
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    out = socket.getOutputStream();
    path = url.getPath().replaceFirst("/+$", "");
    headers =
        "Host: %s:%d\r\nAuthorization: Bearer %s\r\nAccept: %s\r\nContent-Type: %s\r\n"
            .formatted(url.getHost(), url.getPort(), token, mediaType, mediaType);
  }

  /** What was answered last. */
  byte[] body() {
    return body;
  }

  /** The status of the answer. */
  int get(String address) throws IOException {
    return ask("GET %s%s HTTP/1.1\r\n%s\r\n".formatted(path, address, headers), new byte[0]);
  }

  /** The status of the answer. */
  int post(String address, byte[] content) throws IOException {
    return ask(
        "POST %s%s HTTP/1.1\r\n%sContent-Length: %d\r\n\r\n"
            .formatted(path, address, headers, content.length),
        content);
  }

  private int ask(String head, byte[] content) throws IOException {
    byte[] first = head.getBytes(UTF_8);
    byte[] request = Arrays.copyOf(first, first.length + content.length);
    System.arraycopy(content, 0, request, first.length, content.length);
    out.write(request);
    int status = Integer.parseInt(line().substring(9, 12));
    int length = 0;
    boolean isChunked = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase();
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      } else if (header.startsWith("transfer-encoding:")) {
        isChunked = header.contains("chunked");
      }
    }
    body = isChunked ? chunks() : in.readNBytes(length);
    return status;
  }

  private byte[] chunks() throws IOException {
    var all = new ByteArrayOutputStream();
    while (true) {
      int length = Integer.parseInt(line().split(";")[0].strip(), 16);
      all.write(in.readNBytes(length));
      line();
      if (length == 0) {
        return all.toByteArray();
      }
    }
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new IOException("The service closed the connection");
      }
      if (read != '\r') {
        line.append((char) read);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
