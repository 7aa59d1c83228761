// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.orderscsv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.comptoir.spi.importer.v1.ImportFile;
import org.comptoir.spi.importer.v1.ImportSink;
import org.comptoir.spi.importer.v1.ImportedFact;
import org.comptoir.spi.importer.v1.ImportedFact.Credit;
import org.comptoir.spi.importer.v1.ImportedFact.Quarantined;
import org.comptoir.spi.importer.v1.ImportedFact.Sale;
import org.comptoir.spi.importer.v1.ImportedFact.StockAdjustment;
import org.junit.jupiter.api.Test;

/** A year of half a million lines passes through a Java of its own with little heap. */
class YearInLittleMemoryTest {

    private static final int LINES = 541_909;

    @Test
    void halfAMillionLinesPassIn96Megabytes() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        YearInLittleMemoryTest.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said.strip()).isEqualTo("lines=" + LINES);
    }

    public static void main(String[] args) throws IOException {
        Count count = new Count();
        new OrdersCsv("").read("online-retail", List.of(new Year()), count);
        System.out.println("lines=" + count.lines);
    }

    /** Counts the lines of the source that facts stand for. */
    private static final class Count implements ImportSink {

        private long lines;

        @Override
        public void expect(long facts) {}

        @Override
        public void accept(ImportedFact fact) {
            if (fact instanceof Sale sale) {
                lines += sale.lines().size();
            } else if (fact instanceof Credit credit) {
                lines += credit.lines().size();
            } else if (fact instanceof StockAdjustment || fact instanceof Quarantined) {
                lines++;
            }
        }
    }

    /** As many lines, documents, items and customers as the whole data set has, made while they are read. */
    private record Year() implements ImportFile {

        @Override
        public String name() {
            return "year.csv";
        }

        @Override
        public InputStream open() {
            return new InputStream() {
                private byte[] chunk = (Lines.HEADER + "\n").getBytes(StandardCharsets.US_ASCII);
                private int at;
                private int line;

                @Override
                public int read() {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0];
                }

                @Override
                public int read(byte[] buffer, int offset, int length) {
                    if (at == chunk.length) {
                        if (line == LINES) {
                            return -1;
                        }
                        chunk = line(line++).getBytes(StandardCharsets.US_ASCII);
                        at = 0;
                    }
                    int count = Math.min(length, chunk.length - at);
                    System.arraycopy(chunk, at, buffer, offset, count);
                    at += count;
                    return count;
                }
            };
        }

        private static String line(int line) {
            int document = line / 22;
            int item = line * 31 % 3_900;
            String customer = document % 4 == 0 ? "" : (12_000 + document % 4_372) + ".0";
            return (536_365 + document) + "," + (10_000 + item) + (line % 3 == 0 ? "A" : "") + ",DESCRIPTION OF ITEM "
                    + item + "," + (1 + line % 48) + "," + date(document) + "," + line % 17 + "." + (10 + line % 90)
                    + "," + customer + "," + (line % 97 == 0 ? "Unspecified" : "Germany") + "\n";
        }

        private static String date(int document) {
            return "2011-" + two(1 + document / 2_100) + "-" + two(1 + document / 80 % 28) + " "
                    + two(8 + document % 12) + ":" + two(document % 60) + ":00";
        }

        private static String two(int number) {
            return number < 10 ? "0" + number : String.valueOf(number);
        }
    }
}
