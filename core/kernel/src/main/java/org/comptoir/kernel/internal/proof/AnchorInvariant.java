// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal.proof;

import java.nio.file.Path;
import org.comptoir.kernel.Findings;
import org.comptoir.kernel.Invariant;
import org.comptoir.kernel.Sql;
import org.comptoir.kernel.internal.proof.AnchorLine.Place;
import org.comptoir.model.Call;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The other half of I9: what was written outside the database is still so inside it. Finds chains that were rewritten
 * whole, or cut off together with their heads, which no proof from the database alone can see.
 */
@Component(service = Invariant.class)
public final class AnchorInvariant implements Invariant {

    private final Anchors anchors;
    private final ChainSources sources;

    @Activate
    public AnchorInvariant(@Reference Anchors anchors, @Reference ChainSources sources) {
        this.anchors = anchors;
        this.sources = sources;
    }

    @Override
    public String id() {
        return "I9-anchors";
    }

    @Override
    public String promise() {
        return "every chain still has the links that this server's anchor files say it had";
    }

    @Override
    public Verdict verify(Sql sql, Call call) {
        Findings findings = new Findings();
        AnchoredLinks links = new AnchoredLinks(sql, call.company(), sources, findings);
        String key = "";
        Walk walk = new Walk(findings);
        for (Path file : anchors.folder().files(call.company())) {
            if (!AnchorFolder.keyOf(file).equals(key)) {
                key = AnchorFolder.keyOf(file);
                walk = new Walk(findings);
            }
            walk(file, walk, links, call);
        }
        links.compare();
        return findings.verdict();
    }

    private void walk(Path file, Walk walk, AnchoredLinks links, Call call) {
        AnchorFolder.each(file, line -> {
            walk.next(file, line, call);
            links.add(line);
        });
        walk.end(file, anchors.folder().publicKey(AnchorFolder.keyOf(file)));
    }

    /** The walk along the lines of one key. */
    private static final class Walk {
        private final Findings findings;
        private @Nullable AnchorLine last;

        Walk(Findings findings) {
            this.findings = findings;
        }

        /** The first that is there may have any number: old months may be kept elsewhere. */
        void next(Path file, AnchorLine line, Call call) {
            findings.checked(1);
            AnchorLine before = last;
            if (before != null && !new Place(line.number() - 1, line.previous()).equals(before.place())) {
                findings.breach("anchor " + line.number() + " in " + file.getFileName()
                        + " does not follow the line before: the file was changed");
            }
            if (!line.company().equals(call.company().toString())) {
                findings.breach("anchor " + line.number() + " in " + file.getFileName() + " is another company's");
            }
            last = line;
        }

        /** One signature is for all the lines before: each has the hash of the one before in it. */
        void end(Path file, String publicKey) {
            AnchorLine line = last;
            if (line == null) {
                return;
            }
            findings.require(
                    AnchorKey.idOf(publicKey).equals(AnchorFolder.keyOf(file))
                            && AnchorKey.signed(publicKey, line.signed(), line.signature()),
                    "anchor " + line.number() + " in " + file.getFileName() + " is not signed by the server's key");
        }
    }
}
