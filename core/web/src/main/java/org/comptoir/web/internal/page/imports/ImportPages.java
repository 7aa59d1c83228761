// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.imports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.comptoir.api.catalogue.CatalogueImport.LineError;
import org.comptoir.api.catalogue.ErrorFile;
import org.comptoir.api.catalogue.ProductImport;
import org.comptoir.api.catalogue.ProductImports;
import org.comptoir.api.company.Companies;
import org.comptoir.api.people.Users;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Sha256;
import org.comptoir.kernel.text.ProblemTexts;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.ImportId;
import org.comptoir.web.internal.http.Answer;
import org.comptoir.web.internal.http.Refused;
import org.comptoir.web.internal.http.Upload;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.comptoir.web.internal.route.Visit;
import org.comptoir.web.internal.view.ActorNames;
import org.comptoir.web.internal.view.Words;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A file of products on its way into the catalogue, from its upload to its undoing. */
@Component(service = Pages.class)
public final class ImportPages implements Pages {

    private static final String IMPORT = ImportListPages.PATH + "/{id}";
    private static final String FILE = "file";
    private static final int SHOWN = 50;
    /** A file of a hundred thousand lines is looked at line by line. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Map<String, String> FIELDS =
            Map.of("import.refused", "mode", "csv.column-repeated", "columns", "import.", FILE, "csv.", FILE);
    private static final Map<String, String> NO_FIELDS = Map.of("import.refused", "mode", "csv.column-", "columns");

    private final ProductImports imports;
    private final Companies companies;
    private final ActorNames names;
    private final ProblemTexts texts;
    private final Ids ids;

    @Activate
    public ImportPages(
            @Reference ProductImports imports,
            @Reference Companies companies,
            @Reference Users users,
            @Reference ProblemTexts texts,
            @Reference Ids ids) {
        this.imports = imports;
        this.companies = companies;
        this.names = new ActorNames(users);
        this.texts = texts;
        this.ids = ids;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(ImportListPages.NEW, ImportListPages.ACCESS, visit -> Answer.page(empty(Refused.NOT))),
                Route.upload(ImportListPages.NEW, ImportListPages.ACCESS, this::upload),
                Route.get(IMPORT, ImportListPages.ACCESS, visit -> Answer.page(view(visit, Refused.NOT))),
                Route.get(IMPORT + "/errors", ImportListPages.ACCESS, this::errors),
                Route.post(IMPORT + "/columns", ImportListPages.ACCESS, this::assign),
                Route.post(IMPORT + "/begin", ImportListPages.ACCESS, this::begin),
                Route.post(IMPORT + "/cancel", ImportListPages.ACCESS, visit -> act(visit, imports::cancel)),
                Route.post(IMPORT + "/undo", ImportListPages.ACCESS, visit -> act(visit, imports::undo)));
    }

    private NewImportView empty(Refused refused) {
        return new NewImportView(ids.next().toString(), refused);
    }

    private Answer upload(Visit visit) {
        Upload upload = visit.request().upload();
        if (upload == null || upload.name().isEmpty()) {
            Refused refused = Refused.field(FILE, visit.words().of("new-import/no-file"));
            return Answer.refused(refused, empty(refused));
        }
        try {
            byte[] content = upload.content();
            ProductImport taken =
                    imports.upload(new ImportId(ids.next()), upload.name(), content, once(visit, content));
            return Answer.see(ImportListPages.PATH + "/" + taken.id());
        } catch (ComptoirException refusal) {
            Refused refused = reader(visit).read(refusal, FIELDS);
            return Answer.refused(refused, empty(refused));
        }
    }

    /** Who goes back and chooses another file sends another form, though its fields are the same. */
    private static Call once(Visit visit, byte[] content) {
        Call call = visit.once();
        Call patient = new Call(
                call.company(),
                call.actor(),
                call.idempotency(),
                visit.now().plus(PATIENCE),
                call.locale(),
                call.traceId(),
                call.reach());
        if (!call.idempotency().isPresent()) {
            return patient;
        }
        String key = new Sha256()
                .add(call.idempotency().key())
                .add(new Sha256().add(content).bytes())
                .hex();
        return patient.withIdempotency(
                new Idempotency("upload:" + key, call.idempotency().digest()));
    }

    private static ImportId id(Visit visit) {
        return ImportId.parse(visit.value("id"));
    }

    private Answer assign(Visit visit) {
        int columns = imports.get(id(visit), visit.call()).columns().size();
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            fields.add(visit.form().text("column-" + i));
        }
        return act(visit, (id, call) -> imports.assign(id, fields, call));
    }

    private Answer begin(Visit visit) {
        return act(visit, (id, call) -> imports.begin(id, visit.form().text("mode"), call));
    }

    private Answer act(Visit visit, BiFunction<ImportId, Call, ProductImport> act) {
        try {
            return Answer.see(ImportListPages.PATH + "/"
                    + act.apply(id(visit), visit.once()).id());
        } catch (ComptoirException refusal) {
            Refused refused = reader(visit).read(refusal, NO_FIELDS);
            return Answer.refused(refused, view(visit, refused));
        }
    }

    private Refused.Reader reader(Visit visit) {
        return new Refused.Reader(texts, visit.words());
    }

    private Answer errors(Visit visit) {
        ProductImport one = imports.get(id(visit), visit.call());
        Words words = visit.words();
        ErrorFile file = new ErrorFile(words.of("import/error-column"), error -> reason(error, words));
        if (!one.file().kept()) {
            return Answer.see(ImportListPages.PATH + "/" + one.id());
        }
        return Answer.file(
                words.of("import/error-file") + "-" + one.id().toString().replace('_', '-') + ".csv",
                "text/csv",
                out -> imports.errors(one.id(), file, out, visit.call(PATIENCE)));
    }

    private String reason(LineError error, Words words) {
        String said = texts.title(error.code(), words.locale());
        return error.column().isEmpty() ? said : error.column() + " : " + said;
    }

    private ImportView view(Visit visit, Refused refused) {
        Call call = visit.call();
        ProductImport one = imports.get(id(visit), call);
        Words words = visit.words();
        return new ImportView(
                one,
                imports.findings(one.id(), SHOWN, call).stream()
                        .map(error -> new ImportView.Finding(
                                error.line(), error.column(), error.value(), texts.title(error.code(), words.locale())))
                        .toList(),
                one.counts().kept() == 0 ? List.of() : imports.kept(one.id(), SHOWN, call),
                one.reason().isEmpty() ? "" : texts.title(one.reason(), words.locale()),
                names.of(one.uploadedBy(), call).orElse(""),
                companies.get(call).zone(),
                ids.next().toString(),
                refused);
    }
}
