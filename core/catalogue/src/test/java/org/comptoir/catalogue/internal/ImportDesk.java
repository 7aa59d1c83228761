// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.catalogue.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.comptoir.api.catalogue.ErrorFile;
import org.comptoir.api.catalogue.Product;
import org.comptoir.api.catalogue.ProductImport;
import org.comptoir.api.catalogue.ProductImports;
import org.comptoir.model.Call;
import org.comptoir.model.id.ImportId;
import org.comptoir.testkit.FakeCompanies;
import org.comptoir.testkit.FreeLease;
import org.comptoir.testkit.TestKernel;

/** Where files come in, on a test's kernel. */
record ImportDesk(TestKernel kernel, Shelves shelves, ProductImports imports, ImportJob job) {

    static final Charset WESTERN = Charset.forName("windows-1252");

    static ImportDesk on(TestKernel kernel) {
        Shelves shelves = Shelves.on(kernel);
        CatalogueSchema schema = new CatalogueSchema(kernel.schemas());
        FakeCompanies companies = new FakeCompanies();
        return new ImportDesk(
                kernel,
                shelves,
                new DefaultProductImports(schema, kernel.units(), kernel.ids(), companies),
                new ImportJob(schema, kernel.units(), kernel.clock(), kernel.ids(), companies));
    }

    Call call() {
        return kernel.call();
    }

    ProductImport upload(byte[] content) {
        return imports.upload(new ImportId(kernel.ids().next()), "produits.csv", content, call());
    }

    ProductImport upload(String content) {
        return upload(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Has it all done. */
    ProductImport take(ProductImport one, String mode) {
        imports.begin(one.id(), mode, call());
        return work(one);
    }

    ProductImport undo(ProductImport one) {
        imports.undo(one.id(), call());
        return work(one);
    }

    ProductImport work(ProductImport one) {
        while (job.hasWork()) {
            job.run(new FreeLease());
        }
        return imports.get(one.id(), call());
    }

    List<String> findings(ProductImport one) {
        return imports.findings(one.id(), 50, call()).stream()
                .map(error -> error.line() + " " + error.column() + " " + error.code())
                .toList();
    }

    String errors(ProductImport one, Charset charset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            imports.errors(one.id(), new ErrorFile("erreur", error -> error.code()), out, call());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
        return out.toString(charset);
    }

    /** The whole catalogue as values, without versions. */
    Map<String, String> catalogue() {
        Map<String, String> values = new TreeMap<>();
        kernel.units()
                .read(sql -> sql.query(
                        "select " + ProductStore.COLUMNS + " from products p where p.company = ?",
                        ProductStore::read,
                        TestKernel.MAISON_LENOIR))
                .forEach(product -> values.put(product.sku(), values(product)));
        return values;
    }

    private static String values(Product product) {
        return String.join(
                "|",
                product.id().toString(),
                product.name(),
                product.family(),
                product.nature(),
                product.unit().code(),
                product.taxCategory(),
                product.price().toString(),
                product.standardCost().toPlainString(),
                product.status());
    }
}
