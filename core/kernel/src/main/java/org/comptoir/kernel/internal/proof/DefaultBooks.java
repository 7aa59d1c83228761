// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.kernel.internal.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.comptoir.api.company.Company;
import org.comptoir.api.proof.Books;
import org.comptoir.kernel.Chains;
import org.comptoir.kernel.Sha256;
import org.comptoir.kernel.Tx.Chain;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.internal.proof.Anchors.Moment;
import org.comptoir.kernel.internal.proof.Anchors.Sealed;
import org.comptoir.kernel.internal.proof.Anchors.Sealing;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Exports the chains as they are stored: whoever changed them finds the change in the export, too. */
@Component(service = Books.class)
public final class DefaultBooks implements Books {

    private final Units units;
    private final Anchors anchors;
    private final ChainSources sources;

    @Activate
    public DefaultBooks(@Reference Units units, @Reference Anchors anchors, @Reference ChainSources sources) {
        this.units = units;
        this.anchors = anchors;
        this.sources = sources;
    }

    @Override
    public String anchorKey() {
        return anchors.publicKey();
    }

    /** The row that tells of the export is written first, so that the export holds it. */
    @Override
    public void export(OutputStream out, Company company, Call call) throws IOException {
        units.audit(call, "books.exported", company.id().toString(), Map.of("file", fileName(company)));
        write(out, company);
    }

    /** As they are. */
    void write(OutputStream out, Company company) throws IOException {
        Sealed<BooksHead> sealed = anchors.seal(company.id(), new Sealing<>() {
            @Override
            public BooksHead export(Moment moment) {
                return BooksHead.of(company, moment);
            }

            @Override
            public String seal(BooksHead head) {
                return new Sha256().add(head.books()).add(head.chains()).hex();
            }
        });
        for (String chain : sealed.heads().keySet()) {
            source(chain);
        }
        BooksZip zip = new BooksZip(out);
        zip.head(sealed.export(), sealed.anchors());
        int rank = 0;
        for (String chain : sealed.heads().keySet()) {
            rank++;
            zip.chain(
                    rank,
                    new ChainPages(units, source(chain), company.id(), new Chain(chain)),
                    sealed.heads().get(chain));
        }
        zip.finish();
    }

    private Chains source(String chain) {
        return sources.of(new Chain(chain))
                .orElseThrow(() -> new ComptoirException(
                        "books.chain-unknown", Fault.UNAVAILABLE, Map.of(ComptoirException.VALUE, chain)));
    }
}
