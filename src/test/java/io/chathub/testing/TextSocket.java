package io.chathub.testing;

import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.client.CoreClientUpgradeRequest;
import org.eclipse.jetty.websocket.core.client.WebSocketCoreClient;

/** A WebSocket that costs little, so that thousands fit beside the program that is measured. */
public final class TextSocket implements AutoCloseable {
    private final CoreSession session;

    private TextSocket(CoreSession session) {
        this.session = session;
    }

    /** Opens sockets; one for a whole run. */
    public static final class Opener implements AutoCloseable {
        private final WebSocketCoreClient client = new WebSocketCoreClient();

        public Opener() {
            try {
                client.getHttpClient().setMaxConnectionsPerDestination(50_000);
                client.getHttpClient().setIdleTimeout(120_000);
                client.start();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        /** @param ended called once when the socket is gone, whoever ended it */
        public TextSocket open(String address, Map<String, String> headers, Consumer<String> heard, Runnable ended)
                throws IOException {
            var request = CoreClientUpgradeRequest.from(client, URI.create(address), new Ear(heard, ended));
            request.setSubProtocols("chathub.v1");
            request.headers(fields -> headers.forEach(fields::put));
            try {
                return new TextSocket(client.connect(request).get(10, TimeUnit.SECONDS));
            } catch (ExecutionException | TimeoutException refused) {
                throw new IOException("No socket at " + address, refused);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }

        @Override
        public void close() {
            try {
                client.stop();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public void send(String text) {
        session.sendFrame(new Frame(OpCode.TEXT, text), Callback.NOOP, false);
    }

    @Override
    public void close() {
        session.abort();
    }

    private static final class Ear implements FrameHandler {
        private static final int LONGEST = 4 * 1024 * 1024;

        private final Consumer<String> heard;
        private final Runnable ended;
        private final StringBuilder text = new StringBuilder();
        private CoreSession session = new CoreSession.Empty();

        Ear(Consumer<String> heard, Runnable ended) {
            this.heard = heard;
            this.ended = ended;
        }

        @Override
        public void onOpen(CoreSession opened, Callback callback) {
            session = opened;
            session.setMaxFrameSize(LONGEST);
            callback.succeeded();
            session.demand();
        }

        @Override
        public void onFrame(Frame frame, Callback callback) {
            if (frame.isDataFrame()) {
                text.append(frame.getPayloadAsUTF8());
                if (frame.isFin()) {
                    heard.accept(text.toString());
                    text.setLength(0);
                }
            }
            callback.succeeded();
            session.demand();
        }

        @Override
        public void onError(Throwable cause, Callback callback) {
            callback.succeeded();
        }

        @Override
        public void onClosed(CloseStatus status, Callback callback) {
            ended.run();
            callback.succeeded();
        }
    }
}
