// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugins.catalogue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.comptoir.model.ComptoirException;
import org.comptoir.plugins.internal.archive.SigningKey;

/** What a publisher of plugins does, by word, for {@code ./comptoir}: makes a key, an archive or a catalogue; no server runs. */
public final class Publish {

    static final String USAGE = "key FILE | archive " + MakeArchive.USAGE + " | catalogue " + Options.USAGE;

    private static final int MISTAKEN = 2;

    private Publish() {}

    /** Ends with 0, with 1 where something is refused, or with 2 where what was said is not understood. */
    public static void main(String... args) {
        int status = run(System.out, System.err, args);
        if (status != 0) {
            System.exit(status);
        }
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        try {
            publish(out, args);
            return 0;
        } catch (IllegalArgumentException | java.time.DateTimeException mistaken) {
            err.println("comptoir: " + mistaken.getMessage());
            return MISTAKEN;
        } catch (ComptoirException refused) {
            String facts = refused.facts().entrySet().stream()
                    .map(fact -> fact.getKey() + "=\"" + fact.getValue() + '"')
                    .collect(Collectors.joining(", "));
            err.println("comptoir: " + refused.code() + " (" + facts + "): see docs/reference/errors.md.");
            return 1;
        } catch (FileSystemException missing) {
            err.println("comptoir: the file " + missing.getFile() + " cannot be read or written"
                    + (missing.getReason() == null ? "." : ": " + missing.getReason() + "."));
            return 1;
        } catch (IOException broken) {
            err.println("comptoir: " + broken + ".");
            return 1;
        }
    }

    private static void publish(PrintStream out, String... args) throws IOException {
        String[] rest = args.length == 0 ? args : Arrays.copyOfRange(args, 1, args.length);
        switch (args.length == 0 ? "" : args[0]) {
            case "key" -> key(out, rest);
            case "archive" -> MakeArchive.run(out, rest);
            case "catalogue" -> MakeCatalogue.run(out, rest);
            default -> throw new IllegalArgumentException("what is to be published? " + USAGE);
        }
    }

    /** A key that is there is shown, and never written over: whoever loses it can sign nothing that follows. */
    private static void key(PrintStream out, String... args) throws IOException {
        // What looks like an option is no file: somebody who asked for help would get a key of that name.
        if (args.length != 1 || args[0].startsWith("-")) {
            throw new IllegalArgumentException("one file is named: key FILE");
        }
        Path file = Path.of(args[0]);
        if (!Files.exists(file)) {
            SigningKey.generate().write(file);
        }
        out.println(SigningKey.read(file).publicKey().text());
    }
}
