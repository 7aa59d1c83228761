// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.console;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.DuplicateKey;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.shell.internal.Services;
import org.comptoir.shell.internal.console.Answer.Form;
import org.jspecify.annotations.Nullable;

/**
 * A command. Its subclass asks services and answers; the options here decide in which form, and a refusal becomes one line
 * and a non-zero exit.
 */
public abstract class ComptoirCommand implements Action {

    private static final int USUAL_ROWS = 50;
    private static final int MOST_ROWS = 1_000_000;

    @Reference
    private @Nullable Services services;

    @Reference
    private @Nullable Session session;

    @Option(name = "--json", description = "Answers in JSON: one object, or one a line; refusals go to standard error")
    private boolean json;

    @Option(name = "--csv", description = "Answers in CSV, with a header line")
    private boolean csv;

    @Option(name = "--no-format", description = "Answers in plain lines: cells separated by tabs, no header")
    private boolean noFormat;

    @Option(name = "--columns", description = "Which columns, by the names in JSON, such as id,number,net")
    private String columns = "";

    @Option(name = "--limit", description = "How many rows at most; 50 unless given")
    private @Nullable Integer limit;

    @Option(name = "--quiet", description = "Leaves out headers and remarks")
    private boolean quiet;

    @Option(name = "--language", description = "The language of reasons and advice, en or fr; en unless given")
    private String language = "en";

    private @Nullable PrintStream out;
    private @Nullable PrintStream err;

    /** Does what the command is for. */
    protected abstract void run(Answer answer) throws IOException;

    @Override
    public final @Nullable Object execute() throws CommandException {
        try {
            run(answer());
            return null;
        } catch (ComptoirException refused) {
            throw refusal(refused);
        } catch (DuplicateKey taken) {
            throw refusal(new ComptoirException("database.duplicate", Fault.CONFLICT, Map.of(), taken));
        } catch (TransientConflict contended) {
            throw refusal(new ComptoirException("database.contended", Fault.UNAVAILABLE, Map.of(), contended));
        } catch (UncheckedIOException broken) {
            throw refusal(file(broken.getCause() == null ? new IOException(broken) : broken.getCause()));
        } catch (IOException broken) {
            throw refusal(file(broken));
        }
    }

    private static ComptoirException file(IOException broken) {
        String reason = broken.getClass().getSimpleName() + ": " + broken.getMessage();
        return new ComptoirException("file.failed", Fault.INVALID, Map.of("reason", reason), broken);
    }

    /**
     * A refusal is thrown in every form, so that a line of several commands ends with it; the console says its words to
     * standard error.
     */
    private CommandException refusal(ComptoirException refused) {
        Refusal refusal = new Refusal(refused, services().all(ProblemTexts.class));
        String words = json && !interactive() ? json().write(refusal.asMap()) : refusal.line();
        return new CommandException(words, refusal.line(), refused);
    }

    /** Refused: {@code console.forms}. */
    private Answer answer() {
        if (Stream.of(json, csv, noFormat).filter(asked -> asked).count() > 1) {
            throw ComptoirException.invalid("console.forms", "--json");
        }
        Form form = json ? Form.JSON : csv ? Form.CSV : noFormat ? Form.PLAIN : Form.TABLE;
        List<String> wanted = columns.isBlank()
                ? List.of()
                : Arrays.stream(columns.split(",")).map(String::strip).toList();
        return new Answer(out(), err(), json(), form, wanted, quiet);
    }

    /** A refusal must be told even where the service is away. */
    private Json json() {
        return services().all(Json.class).stream().findFirst().orElseGet(Json::new);
    }

    protected final Services services() {
        if (services == null) {
            throw new IllegalStateException("a command runs without its services");
        }
        return services;
    }

    protected final <T> T service(Class<T> type) {
        return services().get(type);
    }

    protected final Clock clock() {
        return service(Clock.class);
    }

    /** How many rows at most. */
    protected final int limit() {
        return limit(USUAL_ROWS);
    }

    /** How many at most, or so many if nothing was said. Refused: {@code console.limit}. */
    protected final int limit(int otherwise) {
        if (limit == null) {
            return otherwise;
        }
        if (limit < 1 || limit > MOST_ROWS) {
            throw ComptoirException.invalid("console.limit", "--limit", limit);
        }
        return limit;
    }

    protected final boolean wantsJson() {
        return json;
    }

    /** Refused: {@code console.language}. */
    protected final Locale language() {
        return switch (language) {
            case "en" -> Locale.ENGLISH;
            case "fr" -> Locale.FRENCH;
            default -> throw ComptoirException.invalid("console.language", "--language", language);
        };
    }

    /** Whether a person sits at a terminal, rather than one command being run from outside. */
    protected final boolean interactive() {
        return session != null && session.getTerminal() != null;
    }

    /** The person at the console, as the audit trail names them. */
    protected final String user() {
        Object user = session == null ? null : session.get("USER");
        return user == null ? "unknown" : user.toString();
    }

    protected final @Nullable Session session() {
        return session;
    }

    /** Standard output is bound to the thread that runs the command, so it is looked up when it is needed. */
    protected final PrintStream out() {
        return out == null ? System.out : out;
    }

    protected final PrintStream err() {
        return err == null ? System.err : err;
    }

    /** Runs without a console, for tests. */
    public final void attach(Services there, PrintStream toOut, PrintStream toErr) {
        this.services = there;
        this.out = toOut;
        this.err = toErr;
    }
}
