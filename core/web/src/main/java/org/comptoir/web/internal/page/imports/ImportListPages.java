// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.comptoir.api.ListPage;
import org.comptoir.api.PageRequest;
import org.comptoir.api.Sort;
import org.comptoir.api.catalogue.ImportSelection;
import org.comptoir.api.catalogue.ProductImport;
import org.comptoir.api.catalogue.ProductImport.Counts;
import org.comptoir.api.catalogue.ProductImports;
import org.comptoir.api.company.Companies;
import org.comptoir.model.Call;
import org.comptoir.web.internal.list.Asked;
import org.comptoir.web.internal.list.Column;
import org.comptoir.web.internal.list.Column.Look;
import org.comptoir.web.internal.list.Filter;
import org.comptoir.web.internal.list.ListDesk;
import org.comptoir.web.internal.list.ListPages;
import org.comptoir.web.internal.list.Listing;
import org.comptoir.web.internal.route.Access;
import org.comptoir.web.internal.route.MenuLine;
import org.comptoir.web.internal.route.Pages;
import org.comptoir.web.internal.route.Route;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which files of products were brought in, and what became of them. For who may change products: files tell prices. */
@Component(service = Pages.class)
public final class ImportListPages implements Pages {

    static final String PATH = "/imports";
    static final String NEW = PATH + "/new";
    static final Access ACCESS = Access.needs("catalog:w");

    /** A row, with the day in the company's zone. */
    record Row(ProductImport shown, LocalDate day) {}

    private final ListPages<ImportSelection, Row> pages;
    private final ProductImports imports;
    private final Companies companies;

    @Activate
    public ImportListPages(
            @Reference ProductImports imports, @Reference Companies companies, @Reference ListDesk desk) {
        this.imports = imports;
        this.companies = companies;
        this.pages = new ListPages<>(
                new Listing<>(
                        "imports",
                        PATH,
                        ACCESS,
                        ACCESS,
                        columns(),
                        List.of(new Filter.Choice("state", ProductImport.STATES, ImportState.STATES)),
                        ImportSelection.ALL.sort(),
                        new Listing.Source<ImportSelection, Row>(
                                ImportListPages::selection, this::page, imports::count, this::export),
                        new Listing.Start(NEW, "imports/start", ACCESS, true)),
                desk);
    }

    private static List<Column<Row>> columns() {
        return List.of(
                Column.<Row>text("file", row -> row.shown().file().name())
                        .leadingTo(row -> PATH + "/" + row.shown().id())
                        .as(Look.LEADING),
                Column.<Row>day("uploaded-on", Row::day).sortedBy("uploaded"),
                Column.status("state", row -> ImportState.of(row.shown())),
                count("lines", Counts::lines).as(Look.WIDE),
                count("created", Counts::created),
                count("updated", Counts::updated),
                count("refused", Counts::refused),
                count("kept", Counts::kept).as(Look.FILE),
                Column.<Row>text("sha256", row -> row.shown().file().sha256()).as(Look.FILE));
    }

    private static Column<Row> count(String name, ToIntFunction<Counts> counted) {
        Function<Row, BigDecimal> number =
                row -> BigDecimal.valueOf(counted.applyAsInt(row.shown().counts()));
        return Column.number(name, number);
    }

    private static ImportSelection selection(Asked asked, Sort sort) {
        return new ImportSelection(asked.search(), asked.all("state"), sort);
    }

    private ListPage<Row> page(ImportSelection selection, PageRequest request, Call call) {
        ListPage<ProductImport> found = imports.list(selection, request, call);
        Function<ProductImport, Row> row = row(call);
        return new ListPage<>(found.items().stream().map(row).toList(), found.previous(), found.next());
    }

    private void export(ImportSelection selection, Consumer<Row> consumer, Call call) {
        Function<ProductImport, Row> row = row(call);
        imports.export(selection, one -> consumer.accept(row.apply(one)), call);
    }

    private Function<ProductImport, Row> row(Call call) {
        var company = companies.get(call);
        return one -> new Row(one, company.dayOf(one.uploadedAt()));
    }

    @Override
    public List<Route> routes() {
        return pages.routes();
    }

    @Override
    public List<MenuLine> menu() {
        return List.of(
                new MenuLine(MenuLine.Group.GOODS, 30, PATH, "menu/imports", "up", ACCESS),
                new MenuLine(MenuLine.Group.ACTS, 30, NEW, "menu/new-import", "up", ACCESS));
    }
}
