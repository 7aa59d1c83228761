// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.brokers.internal.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.spi.Problem;
import org.comptoir.spi.broker.v1.HttpHeader;
import org.comptoir.spi.broker.v1.HttpRequest;
import org.comptoir.spi.broker.v1.HttpResponse;

/** What follows from an answer that names another address. */
final class Redirect {

    private Redirect() {}

    /**
     * Whether the answer is one to follow. After 301 and 302 a POST goes on as GET, as clients have always done and RFC
     * 9110, 15.4.2 and 15.4.3, allows for it alone. What to do instead of a PUT or a DELETE the plugin must say: it gets
     * the answer as it is.
     */
    static boolean follows(HttpRequest request, HttpResponse answer) {
        return answer.header("Location").isPresent()
                && switch (answer.status()) {
                    case 301, 302 -> isBare(request) || request.method().equals("POST");
                    case 303, 307, 308 -> true;
                    default -> false;
                };
    }

    private static boolean isBare(HttpRequest request) {
        return request.method().equals("GET") || request.method().equals("HEAD");
    }

    static HttpRequest of(HttpRequest request, HttpResponse answer) throws Refused {
        URI target = target(request.target(), answer.header("Location").orElse(""));
        Place from = Place.of(request.target());
        Place to = Place.of(target);
        if (from.encrypted() && !to.encrypted()) {
            throw refused("It leads from https to http");
        }
        boolean bare = isBare(request);
        boolean asItWas = bare || answer.status() == 307 || answer.status() == 308;
        boolean sameHost = from.equals(to);
        if (!sameHost && asItWas && (request.body().length > 0 || !bare)) {
            throw refused("It would hand the request on to another host");
        }
        List<HttpHeader> kept = sameHost ? request.headers() : Heads.harmless(request.headers());
        return asItWas
                ? new HttpRequest(request.method(), target, kept, request.body(), request.within())
                : new HttpRequest("GET", target, Heads.withoutBody(kept), new byte[0], request.within());
    }

    private static URI target(URI from, String location) throws Refused {
        try {
            return from.resolve(new URI(location));
        } catch (URISyntaxException malformed) {
            throw refused("It leads to no address");
        }
    }

    static Refused refused(String why) {
        return Refused.of("outbound.redirect-refused", Problem.Kind.REFUSED, why, Map.of());
    }

    /** A step that was not taken: the request before it was. */
    static Problem because(Problem refused) {
        return refused.code().equals("outbound.redirect-refused")
                ? refused
                : new Problem("outbound.redirect-refused", refused.kind(), refused.message(), detail(refused));
    }

    private static Map<String, String> detail(Problem refused) {
        Map<String, String> detail = new TreeMap<>(refused.detail());
        detail.put("because", refused.code());
        return detail;
    }
}
