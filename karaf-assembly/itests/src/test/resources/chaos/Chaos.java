// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package acme.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.comptoir.spi.export.v1.AccountingExport;
import org.comptoir.spi.export.v1.ExportScope;
import org.comptoir.spi.export.v1.ExportedEntry;

/** An export that does what a plugin must not do. What it is, the day says from which the entries are asked for. */
public class Chaos implements AccountingExport {

    /** Longer than anybody waits, but not for ever: a test must not leave a machine spinning. */
    private static final long WHILE_NANOS = 12_000_000_000L;

    /** While it is there, the plugin neither starts nor stops. */
    private static final Path HANGS = Path.of("HANGS_WHILE");

    public Chaos() throws InterruptedException {
        Thread.sleep(Long.getLong("chaos.no-such-setting", SLOW_START));
        hangIfTold();
        for (int i = 0; i < LEFT_THREADS; i++) {
            leaveThread();
        }
    }

    public void deactivate() {
        hangIfTold();
    }

    private static void hangIfTold() {
        while (Files.exists(HANGS)) {
            try {
                Thread.sleep(200);
            } catch (InterruptedException ignored) {
                continue;
            }
        }
    }

    @Override
    public String name() {
        return "chaos";
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public String fileName(ExportScope scope) {
        switch (scope.from().getDayOfMonth()) {
            case 2 -> throw new IllegalStateException("thrown on purpose");
            case 3 -> deeper(1);
            case 4 -> throw new NoClassDefFoundError("acme/chaos/Nowhere");
            case 5 -> throw new Spiteful();
            case 6 -> {
                return null;
            }
            case 7 -> hang();
            case 8 -> spin();
            case 9 -> deaf();
            case 10 -> exhaust();
            case 11 -> System.exit(42);
            case 12 -> meddle();
            case 13 -> leaveThread();
            default -> {}
        }
        return "chaos.txt";
    }

    @Override
    public void write(ExportScope scope, Iterator<ExportedEntry> entries, OutputStream out) throws IOException {
        out.write("chaos".getBytes(StandardCharsets.UTF_8));
        if (scope.from().getDayOfMonth() == 14) {
            out.close();
            out.close();
        }
    }

    private static int deeper(int depth) {
        return deeper(depth + 1) + 1;
    }

    private static void hang() {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException asked) {
            throw new IllegalStateException(asked);
        }
    }

    private static void deaf() {
        long until = System.nanoTime() + WHILE_NANOS;
        while (System.nanoTime() < until) {
            try {
                Thread.sleep(1_000);
            } catch (InterruptedException ignored) {
                continue;
            }
        }
    }

    private static void spin() {
        long until = System.nanoTime() + WHILE_NANOS;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
    }

    private static void exhaust() {
        List<byte[]> all = new ArrayList<>();
        while (true) {
            all.add(new byte[4_000_000]);
        }
    }

    private static void meddle() {
        Thread thread = Thread.currentThread();
        thread.setContextClassLoader(null);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.setName("mine");
        thread.interrupt();
    }

    private static void leaveThread() {
        Thread thread = new Thread(Chaos::hang, "chaos-left");
        thread.setUncaughtExceptionHandler((ended, asked) -> {});
        thread.start();
    }

    /** Even to read what it says is dangerous. */
    private static final class Spiteful extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("not even a message");
        }
    }
}
