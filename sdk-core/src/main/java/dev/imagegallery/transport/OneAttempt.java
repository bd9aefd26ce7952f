package dev.imagegallery.transport;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Stands between OkHttp's own decisions and the network: notes when a request gets a connection,
 * and keeps OkHttp from repeating one by itself.
 */
final class OneAttempt implements Interceptor {

  /** Travels with a request and says whether it got a connection; before, nothing is sent. */
  static final class Mark {
    private volatile boolean connected;
  }

  /** Whether something of the request may have been sent. */
  static boolean isSent(Request request) {
    Mark mark = request.tag(Mark.class);
    return mark == null || mark.connected;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Mark mark = chain.request().tag(Mark.class);
    if (mark != null) {
      mark.connected = true;
    }
    return withoutInvitation(chain.proceed(chain.request()));
  }

  /** OkHttp takes 503 with {@code Retry-After: 0} for an invitation; said otherwise it does not. */
  private static Response withoutInvitation(Response response) {
    String wait = response.header("Retry-After");
    if (response.code() != 503 || wait == null || !wait.matches("0+")) {
      return response;
    }
    return response.newBuilder().removeHeader("Retry-After").header("retry-after-ms", "0").build();
  }
}
