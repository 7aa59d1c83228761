// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Proves one export. */
final class Verifier {

    private final List<String> keys;
    private final List<Path> anchorFiles;
    private final IssuedFiles files;
    private final Report report = new Report();
    private final Expected expected = new Expected(report);

    /**
     * @param keys the public keys that are known from elsewhere; the first is that of the export's server
     * @param anchorFiles anchor files kept elsewhere
     * @param folders of files of invoices, to be held against the trail
     */
    Verifier(List<String> keys, List<Path> anchorFiles, List<Path> folders) {
        this.keys = List.copyOf(keys);
        this.anchorFiles = List.copyOf(anchorFiles);
        this.files = new IssuedFiles(folders);
    }

    Report prove(Path books) throws IOException {
        try (BooksFile file = BooksFile.open(books)) {
            prove(file);
        } catch (Breach breach) {
            report.breach(String.valueOf(breach.getMessage()));
        } catch (ZipException damaged) {
            report.breach("the zip is damaged: " + damaged.getMessage());
        }
        return report;
    }

    private void prove(BooksFile file) throws IOException, Breach {
        Head head = Head.read(file);
        report.require(file.chains() == head.chains().size(), "the zip holds other chains than chains.tsv names");
        report.require(
                Hashes.of(file.all("README.txt")).equals(head.readMe()), "README.txt is not the one that was exported");
        report.require(
                keys.isEmpty() || keys.contains(head.key()),
                "the export names another key than the one that is known as the server's");
        expected.exportedAt(head.exportedAt());
        anchors(file, head);
        for (Path kept : anchorFiles) {
            kept(kept, head);
        }
        long links = 0;
        int rank = 0;
        for (Head.Chain chain : head.chains()) {
            rank++;
            chain(file, rank, chain, head);
            links += chain.links();
        }
        expected.missing();
        files.compare(report);
        report.fact(head.chains().size() + " chains with " + links + " links, exported at " + head.exportedAt());
        if (keys.isEmpty()) {
            report.fact("no --key was given: that the key in the export is the server's was not proven");
        }
    }

    /** A chain that breaks does not keep the others from being looked at. */
    private void chain(BooksFile file, int rank, Head.Chain chain, Head head) throws IOException {
        try (InputStream in = file.open("chains/" + rank + ".tsv")) {
            Contents contents = Contents.of(chain.name(), head.company(), files, report);
            new ChainWalk(chain, contents, expected, report).through(in);
        } catch (Breach breach) {
            report.breach("chains/" + rank + ".tsv: " + breach.getMessage());
        }
    }

    private void anchors(BooksFile file, Head head) throws IOException, Breach {
        AnchorWalk walk = new AnchorWalk("anchors.tsv", head.company(), Anchor.key(head.key()), report);
        long first = 0;
        try (InputStream in = file.open("anchors.tsv")) {
            Lines lines = new Lines(in);
            for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
                Anchor anchor = Anchor.read(line);
                first = first == 0 ? anchor.number() : first;
                walk.next(anchor);
                expected.add(anchor);
            }
        }
        report.require(first == head.firstAnchor(), "anchors.tsv does not begin with line " + head.firstAnchor());
        Anchor seal = walk.last();
        report.require(
                seal != null
                        && seal.chain().equals(Anchor.EXPORT)
                        && seal.links() == head.chains().size()
                        && seal.hash().equals(head.seal())
                        && seal.at().equals(head.exportedAt()),
                "the last line of anchors.tsv does not seal books.tsv and chains.tsv");
    }

    /** A file that was kept elsewhere may go on after the export. */
    private void kept(Path file, Head head) throws IOException {
        List<Anchor> anchors = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                add(file, line.getBytes(StandardCharsets.ISO_8859_1), anchors);
            }
        }
        if (anchors.isEmpty()) {
            report.breach(file + " holds no anchor");
            return;
        }
        try {
            walk(file, anchors, head);
        } catch (Breach breach) {
            report.breach(file + ": " + breach.getMessage());
        }
    }

    /** What a power cut left half written is left out; had it been whole, the line after it would not follow. */
    private void add(Path file, byte[] line, List<Anchor> anchors) {
        try {
            anchors.add(Anchor.read(Lines.text(line)));
        } catch (Breach halfWritten) {
            report.fact(file + ": a line is no anchor and was left out");
        }
    }

    private void walk(Path file, List<Anchor> anchors, Head head) throws Breach {
        AnchorWalk walk = new AnchorWalk(file.toString(), head.company(), keyOf(anchors.get(0), head), report);
        for (Anchor anchor : anchors) {
            walk.next(anchor);
            if (anchor.at().isBefore(head.exportedAt())) {
                expected.add(anchor);
            }
        }
    }

    /** The key of those known that signed it; each server has its own. */
    private PublicKey keyOf(Anchor anchor, Head head) throws Breach {
        for (String key : keys) {
            PublicKey known = Anchor.key(key);
            if (anchor.isSignedBy(known)) {
                return known;
            }
        }
        return Anchor.key(head.key());
    }
}
