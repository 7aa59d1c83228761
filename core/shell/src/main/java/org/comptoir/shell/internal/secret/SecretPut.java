// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.secret;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.kernel.Secret;
import org.comptoir.kernel.Secrets;
import org.comptoir.model.ComptoirException;
import org.comptoir.shell.internal.console.ChangeCommand;
import org.comptoir.shell.internal.console.InputFiles;
import org.comptoir.shell.internal.console.OptionsFirst;

/** Keeps a value. It comes in a file: an argument would stand in the history and in the list of processes. */
@Service
@Command(
        scope = "comptoir",
        name = "secret-put",
        description = "Keeps a secret of a company, encrypted, in place of a former one",
        detailedDescription = "classpath:help/secret-put.txt")
@Parsing(OptionsFirst.class)
public final class SecretPut extends ChangeCommand {

    private static final int MOST_BYTES = 1 << 20;

    @Argument(index = 0, name = "name", description = "Such as plugin/acme.pay/key", required = true)
    private String name = "";

    @Argument(index = 1, name = "file", description = "The file that holds the value and nothing else", required = true)
    private String file = "";

    @Override
    protected Plan plan() throws IOException {
        Secret value = Secret.of(text(InputFiles.readable(file)));
        return new Plan("secret.put", name, Map.of(), (answer, call) -> {
            service(Secrets.class).put(name, value, call);
            answer.one(Map.of("name", name, "status", "kept", "setting", "secret:" + name));
        });
    }

    /** Without the end of its last line, which editors add. */
    private static String text(Path from) throws IOException {
        if (Files.size(from) > MOST_BYTES) {
            throw ComptoirException.invalid("file.unreadable", "file", from);
        }
        try {
            return Files.readString(from).replaceFirst("\\r?\\n$", "");
        } catch (MalformedInputException binary) {
            throw ComptoirException.invalid("file.unreadable", "file", from);
        }
    }
}
