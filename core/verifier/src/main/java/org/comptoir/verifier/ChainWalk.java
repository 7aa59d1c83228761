// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Walks along a chain from its first link to its head. */
final class ChainWalk {

    private final Head.Chain chain;
    private final Contents contents;
    private final Expected anchors;
    private final Report report;
    private long number;
    private long ended;
    private String hash = Hashes.START;

    ChainWalk(Head.Chain chain, Contents contents, Expected anchors, Report report) {
        this.chain = chain;
        this.contents = contents;
        this.anchors = anchors;
        this.report = report;
    }

    void through(InputStream in) throws IOException, Breach {
        Lines lines = new Lines(in);
        for (@Nullable String line = lines.next(); line != null; line = lines.next()) {
            next(Lines.fields(line, 3));
        }
        report.require(
                number == chain.links(),
                chain.name() + ": ends with link " + number + ", and should with " + chain.links());
        if (ended > 0) {
            report.fact(chain.name() + ": of " + ended + " links the term is over, and what they said was taken away");
        }
        report.require(hash.equals(chain.hash()), chain.name() + ": the last hash is not the head's");
    }

    private void next(String[] fields) throws Breach {
        long current = Hashes.number(fields[0]);
        byte[] content = Hashes.base64(fields[1]);
        if (current != number + 1) {
            throw new Breach(chain.name() + ": link " + current + " follows link " + number);
        }
        if (content.length == 0 && contents.hasTerm() && anchors.mayHaveEnded(chain.name(), current)) {
            ended(current, Hashes.hash(fields[2]));
            return;
        }
        byte[] before = (current + "\n" + hash + "\n").getBytes(StandardCharsets.UTF_8);
        String made = Hashes.of(before, content);
        if (!made.equals(Hashes.hash(fields[2]))) {
            throw new Breach(chain.name() + ": link " + current + " is not what was chained");
        }
        number = current;
        hash = made;
        anchors.meet(chain.name(), number, hash);
        contents.next(number, content);
    }

    /** What it said need not be kept any more and was taken away; that it was there, and in which place, is known still. */
    private void ended(long current, String stored) {
        ended++;
        number = current;
        hash = stored;
        anchors.meet(chain.name(), number, hash);
    }
}
