// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.console;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.karaf.shell.impl.action.command.DefaultActionPreparator;
import org.apache.karaf.shell.support.CommandException;
import org.comptoir.shell.internal.Services;
import org.jspecify.annotations.Nullable;

/**
 * What one command did when it was run from outside, as the launcher runs it.
 *
 * @param out standard output
 * @param err standard error, or the console's line about a refusal
 * @param status its exit status
 */
public record Run(String out, String err, int status) {

    /** Runs a command as Karaf would: options and arguments injected by its own rules. */
    public static Run of(ComptoirCommand command, Services services, String... words) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        command.attach(services, stream(out), stream(err));
        try {
            new DefaultActionPreparator().prepare(command, null, List.<Object>of((Object[]) words));
            @Nullable Object result = command.execute();
            return new Run(text(out), text(err), result instanceof Integer status ? status : 0);
        } catch (CommandException refused) {
            return new Run(text(out), text(err) + refused.getNiceHelp(), 1);
        }
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
