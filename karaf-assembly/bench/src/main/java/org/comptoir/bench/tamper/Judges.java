// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.bench.tamper;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.comptoir.bench.Api;

/** Who says whether the books are whole: the shipped verifier, run as from its jar, and the server itself. */
final class Judges implements AutoCloseable {

    private final Api api;
    private final TamperOptions options;
    private final URLClassLoader jar;
    private final Method run;
    private final Path file;
    private final PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    /** What was found, by whom. */
    enum Verdict {
        VERIFIER("found by the verifier"),
        REFUSED("the server no longer exports"),
        SERVER("found by the server's proof"),
        WHOLE("found by nobody");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private Judges(Api api, TamperOptions options, URLClassLoader jar, Method run, Path file) {
        this.api = api;
        this.options = options;
        this.jar = jar;
        this.run = run;
        this.file = file;
    }

    static Judges of(Api api, TamperOptions options) throws IOException, ReflectiveOperationException {
        URL[] place = {options.verifier().toUri().toURL()};
        URLClassLoader jar = new URLClassLoader(place, ClassLoader.getPlatformClassLoader());
        Method run = jar.loadClass("org.comptoir.verifier.Main").getMethod("run", List.class, PrintStream.class);
        return new Judges(api, options, jar, run, Files.createTempFile("comptoir-bench", ".zip"));
    }

    /** Whether nobody finds anything. */
    boolean untouched() throws IOException, ReflectiveOperationException {
        return verdict() == Verdict.WHOLE;
    }

    Verdict verdict() throws IOException, ReflectiveOperationException {
        try {
            Files.write(file, api.bytes("/books/export"));
        } catch (Api.Refused refused) {
            return Verdict.REFUSED;
        }
        if (!verified()) {
            return Verdict.VERIFIER;
        }
        JsonNode proof = api.get("/verify");
        return proof.path("holds").asBoolean() ? Verdict.WHOLE : Verdict.SERVER;
    }

    private boolean verified() throws ReflectiveOperationException {
        List<String> args = List.of(file.toString(), "--key", options.anchorKey());
        return Integer.valueOf(0).equals(run.invoke(null, args, nowhere));
    }

    @Override
    public void close() throws IOException {
        jar.close();
        Files.delete(file);
    }
}
