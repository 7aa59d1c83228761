// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import org.comptoir.kernel.internal.BundledTexts;
import org.comptoir.kernel.json.Json;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What never reaches a servlet, sent to a real server without one. */
class ErrorPagesTest {

    private static final SlowLines.Limits LIMITS =
            new SlowLines.Limits(Duration.ofSeconds(30), Duration.ofSeconds(20), 1_000);

    private final Server server = new Server();
    private final LocalConnector line = new LocalConnector(server);
    private final Connector pages = new ErrorPages(
                    new BundledTexts(ErrorPagesTest.class.getClassLoader()),
                    new Json(),
                    LIMITS,
                    new SlowLines.Share(500, 16, address -> true))
            .createConnector(server);

    @BeforeEach
    void start() throws Exception {
        // As the HTTP bundle has it.
        line.getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration()
                .setSendServerVersion(false);
        server.addConnector(line);
        server.start();
        server.addConnector(pages);
        pages.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/..%2f",
                "/%2e%2e/",
                "/api/v1/%2e%2e/x",
                "/a/../../b",
                "/api/v1//orders",
                "/api/v1/orders/%FF",
                "/%zz",
                "/%00"
            })
    void anAddressThatCannotBeReadIsRefusedAsAProblem(String path) throws Exception {
        String answer = send("GET " + path + " HTTP/1.1", "Host: localhost");

        assertProblem(answer, 400, "http.malformed");
        assertThat(answer).as("the line ends, and its client is told").contains("\r\nConnection: close\r\n");
    }

    @ParameterizedTest
    @CsvSource({"GET", "POST", "PUT", "DELETE", "PROPFIND"})
    void whateverTheMethodAPathThatNobodyServesIsRefusedAsAProblem(String method) throws Exception {
        String answer = send(method + " /nowhere HTTP/1.1", "Host: localhost");

        assertProblem(answer, 404, "http.no-such-path");
        assertThat(answer).doesNotContain("Connection: close");
    }

    @Test
    void whatIsNoRequestIsRefusedAsAProblem() throws Exception {
        assertProblem(send("nonsense"), 400, "http.malformed");
        assertProblem(send("GET / HTTP/1.1"), 400, "http.malformed");
        assertProblem(send("GET / HTTP/1.1", "Host: localhost", "X: " + "x".repeat(20_000)), 431, "http.too-long");
    }

    @Test
    void aRefusalSpeaksTheCallersLanguageAndElseEnglish() throws Exception {
        String french = send("GET /nowhere HTTP/1.1", "Host: localhost", "Accept-Language: fr-FR");
        String other = send("GET /nowhere HTTP/1.1", "Host: localhost");

        assertThat(french).contains("Content-Language: fr").contains("Ce chemin n'existe pas");
        assertThat(other).contains("Content-Language: en").contains("There is no such path");
    }

    @Test
    void whoeverGoesLeavesTheServerAsItWas() throws Exception {
        pages.stop();

        assertThat(send("GET /nowhere HTTP/1.1", "Host: localhost")).contains("text/html");
    }

    private String send(String... lines) throws Exception {
        return line.getResponse(String.join("\r\n", lines) + "\r\n\r\n");
    }

    private static void assertProblem(String answer, int status, String code) throws Exception {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("Content-Type: application/problem+json")
                .contains("X-Content-Type-Options: nosniff")
                .doesNotContainIgnoringCase("jetty");
        JsonNode problem = new ObjectMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n")));
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("title").asText()).isNotEmpty();
    }
}
