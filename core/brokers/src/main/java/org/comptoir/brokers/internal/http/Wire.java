// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.comptoir.spi.broker.v1.HttpHeader;
import org.comptoir.spi.broker.v1.HttpRequest;
import org.comptoir.spi.broker.v1.HttpResponse;

/**
 * Sends one request to one address and reads its answer. Knows no names: an address is handed in with its name, which
 * serves for the certificate and the Host header alone. Follows nothing, tries nothing twice, remembers no cookies.
 */
final class Wire implements AutoCloseable {

    private static final String LEFT = Wire.class.getName();
    private static final int MOST_CONNECTIONS = 128;
    private static final int MOST_TO_ONE_HOST = 32;
    private static final int LONGEST_LINE = 16_384;
    private static final int MOST_HEADERS = 200;

    private final CloseableHttpClient client;
    private final ScheduledExecutorService limits;

    /**
     * One request under way.
     *
     * @param left set when the first byte may have left: from then on nobody knows what came of it, unless an answer comes
     */
    record Hop(Place place, InetAddress address, HttpRequest request, String userAgent, AtomicBoolean left) {}

    Wire(SSLContext certificates) {
        PoolingHttpClientConnectionManager connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new NoNames())
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(certificates))
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build())
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_TO_ONE_HOST)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.ofSeconds(5))
                        .setSocketTimeout(Timeout.ofSeconds(15))
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                        .setTimeToLive(TimeValue.ofSeconds(60))
                        .build())
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                // Without this the system's proxy settings could come in by a later version's defaults.
                .setRoutePlanner(new DefaultRoutePlanner(null))
                .setRequestExecutor(new Marking())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .build();
        this.limits = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "comptoir-http-limits");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Sends and reads.
     *
     * @param left how long the whole may take
     * @throws IOException when no whole answer came; {@link Hop#left} tells whether the request had left
     * @throws Refused when the answer is not one that can be used
     */
    HttpResponse send(Hop hop, Duration left, HttpRules rules) throws IOException, Refused {
        HttpUriRequestBase message = message(hop, left, rules);
        HttpClientContext context = HttpClientContext.create();
        context.setAttribute(LEFT, hop.left());
        Place place = hop.place();
        HttpHost target = new HttpHost(place.scheme(), hop.address(), place.host(), place.port());
        ScheduledFuture<?> limit = limits.schedule(message::cancel, left.toMillis(), TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse answer = client.executeOpen(target, message, context)) {
            Answer read = new Answer(rules.answerBytes());
            try {
                return read.of(answer, hop.request());
            } catch (Refused | IOException unusable) {
                // Not read to its end: closing politely would wait for the rest.
                message.cancel();
                throw unusable;
            }
        } finally {
            limit.cancel(false);
        }
    }

    private static HttpUriRequestBase message(Hop hop, Duration left, HttpRules rules) {
        HttpRequest request = hop.request();
        HttpUriRequestBase message = new HttpUriRequestBase(request.method(), request.target());
        for (HttpHeader header : request.headers()) {
            message.addHeader(header.name(), header.value());
        }
        message.setHeader("Accept-Encoding", "gzip");
        if (!message.containsHeader("User-Agent")) {
            message.setHeader("User-Agent", hop.userAgent());
        }
        byte[] body = request.body();
        if (body.length > 0) {
            message.setEntity(new ByteArrayEntity(body, null));
        }
        long connect = Math.max(1, Math.min(left.toMillis(), rules.connect().toMillis()));
        message.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.ofMilliseconds(connect))
                .setResponseTimeout(Timeout.ofMilliseconds(Math.max(1, left.toMillis())))
                .setProtocolUpgradeEnabled(false)
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .build());
        return message;
    }

    @Override
    public void close() throws IOException {
        limits.shutdownNow();
        client.close();
    }

    /** Marks that a request is about to leave. */
    private static final class Marking extends HttpRequestExecutor {
        @Override
        public ClassicHttpResponse execute(
                ClassicHttpRequest request,
                HttpClientConnection connection,
                HttpResponseInformationCallback callback,
                HttpContext context)
                throws IOException, HttpException {
            if (context.getAttribute(LEFT) instanceof AtomicBoolean left) {
                left.set(true);
            }
            return super.execute(request, connection, callback, context);
        }
    }

    /** Whoever asks for an address here would go where nobody looked. */
    private static final class NoNames implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            throw new UnknownHostException(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
