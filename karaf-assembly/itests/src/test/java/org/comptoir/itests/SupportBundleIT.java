// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What whoever helps is given tells how the server is, and nothing that was planted in its settings, its log and its secrets. */
class SupportBundleIT {

    private static final String EMAIL = "camille@lenoir.example";
    private static final String PASSWORD = "violet-otter-71-canary";
    private static final String KEPT = "sk_live_canary_9f27c1d4e8";
    private static final String SETTING = "canary-of-the-settings-3b81";

    @TempDir
    Path folder;

    @Test
    void theSupportBundleHasNoSecret() throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("conf"));
        Files.writeString(
                data.resolve("conf/org.comptoir.plugin.stall.cfg"),
                "password = " + SETTING + "\nnote = " + SETTING + "\nurl = https://me:" + SETTING + "@stall.example/\n"
                        + "everySeconds = 4711\n");
        slip(data, "sent " + KEPT + " for " + EMAIL + ", password=" + SETTING);
        try (Server server =
                Server.startOn(data, Map.of("COMPTOIR_ADMIN_EMAIL", EMAIL, "COMPTOIR_ADMIN_PASSWORD", PASSWORD))) {
            Merchant merchant = Merchant.open(server);
            server.shell("comptoir:secret-put plugin/acme.pay/key " + Files.writeString(folder.resolve("kept"), KEPT))
                    .ok();
            SignedIn camille = SignedIn.enrolled(server, EMAIL, PASSWORD);
            Planted planted = planted(merchant, camille);

            assertThat(camille.get("/system").body()).contains("Derby", "1.0.0");
            String log = camille.get("/system/log?search=planted-line").body();
            assertThat(log).contains("event=planted-line").contains("***").doesNotContain(KEPT, SETTING);

            Path zip = folder.resolve("support.zip");
            server.shell("comptoir:diagnostic-bundle " + zip).ok();
            Map<String, String> files = files(Files.readAllBytes(zip));
            assertThat(files)
                    .containsOnlyKeys(
                            "README.txt",
                            "server.json",
                            "report.json",
                            "jobs.json",
                            "bundles.txt",
                            "settings.json",
                            "threads.txt",
                            "log.txt");
            assertThat(files.get("settings.json")).contains("org.comptoir.plugin.stall", "4711");
            assertThat(files.get("log.txt")).contains("event=planted-line");
            assertThat(files.get("threads.txt")).contains("comptoir-jobs");
            assertThat(files.get("report.json")).contains("\"here\" : true", "Derby");
            assertThat(planted.in("support.zip", Files.readAllBytes(zip))).isEmpty();

            byte[] downloaded = downloaded(server, camille);
            assertThat(files(downloaded)).containsKey("log.txt");
            assertThat(planted.in("downloaded.zip", downloaded)).isEmpty();
            assertThat(server.shell("comptoir:audit-list --json").ok().out()).contains("server.bundle-taken");
        }
    }

    private static Planted planted(Merchant merchant, SignedIn camille) {
        Planted planted = new Planted();
        planted.plant("a kept secret", KEPT);
        planted.plant("a setting", SETTING);
        planted.plant("a password", PASSWORD);
        planted.plant("an e-mail", EMAIL);
        planted.plant("the key", merchant.key());
        planted.plant("a session", camille.cookie());
        planted.plant("an authenticator", camille.secret());
        return planted;
    }

    /** As a plugin would that logs what it must not. */
    private static void slip(Path data, String message) throws IOException {
        Files.createDirectories(data.resolve("log"));
        Files.writeString(
                data.resolve("log/karaf.log"),
                "2026-11-22T09:00:01,123+01:00 | ERROR | stall            | Stall                            |"
                        + " 95 - acme.stall - 1.1.0 | event=planted-line " + message + "\n");
    }

    private static byte[] downloaded(Server server, SignedIn person) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + "/system/support-bundle"))
                .POST(HttpRequest.BodyPublishers.noBody());
        person.headers().forEach(request::header);
        HttpResponse<byte[]> answer = server.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static Map<String, String> files(byte[] zip) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new java.io.ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
