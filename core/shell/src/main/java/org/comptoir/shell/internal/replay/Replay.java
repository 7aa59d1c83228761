// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.replay;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.comptoir.api.company.Companies;
import org.comptoir.api.company.Company;
import org.comptoir.api.imports.Imports;
import org.comptoir.api.imports.Imports.ImportResult;
import org.comptoir.api.invoice.InvoiceFigures;
import org.comptoir.api.ledger.Ledger;
import org.comptoir.api.ledger.LedgerFigures;
import org.comptoir.api.stock.StockFigures;
import org.comptoir.model.Call;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.InputFiles;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.ServerCommand;

/** Takes months of a real merchant's orders through the whole house, and says from the books what came of it. */
@Service
@Command(
        scope = "comptoir",
        name = "replay",
        description = "Books a merchant's history from files, and says from the books what came of it",
        detailedDescription = "classpath:help/replay.txt")
@Parsing(OptionsFirst.class)
public final class Replay extends ServerCommand {

    /** The role of the account of the cost of goods sold. */
    private static final String COST_OF_GOODS = "cost-of-goods";

    @Argument(name = "files", description = "The files, oldest first", required = true, multiValued = true)
    @Completion(FileCompleter.class)
    private List<String> files = List.of();

    @Option(name = "--profile", description = "The mapping profile of an importer")
    private String profile = "online-retail";

    @Option(name = "--company-code", description = "The company to book for; it is founded if it is not there")
    private String companyCode = "online-retail";

    @Override
    protected Duration patience() {
        return Duration.ofHours(12);
    }

    @Override
    protected void run(Answer answer) {
        List<Path> paths = InputFiles.readable(files);
        Imports imports = service(Imports.class);
        Merchant merchant = new Merchant(companyCode);
        Company company = merchant.in(service(Companies.class), callFor(merchant.id()));
        Call call = callFor(company.id());
        ReplayFigures figures = figures(imports, call);
        boolean bar = interactive() && !wantsJson();
        WatchedImport watched = new WatchedImport(imports, bar ? out() : err(), bar);
        ImportResult result = watched.run(profile, paths, call);
        Map<String, Object> shown = figures.read(call);
        shown.put("seconds", plain(result.seconds()));
        shown.put("documentsPerSecond", plain(result.documentsPerSecond()));
        shown.put("roundTripsPerOrder", plain(result.roundTripsPerOrder()));
        shown.put("firstThousandSeconds", plain(result.firstThousandSeconds()));
        shown.put("lastThousandSeconds", plain(result.lastThousandSeconds()));
        answer.one(shown);
    }

    /** All that is needed at the end is asked for before the start. */
    private ReplayFigures figures(Imports imports, Call call) {
        return new ReplayFigures(
                service(InvoiceFigures.class),
                service(StockFigures.class),
                service(LedgerFigures.class),
                imports,
                service(Ledger.class).accountFor(COST_OF_GOODS, call));
    }

    /** Figures of a measurement, not amounts: JSON numbers. */
    private static double plain(BigDecimal measured) {
        return measured.doubleValue();
    }
}
