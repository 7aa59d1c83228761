// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.comptoir.model.document.Document;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.invoice.v1.InvoiceFormat;
import org.junit.jupiter.api.Test;

/** What the bundle embeds and imports is enough to write an invoice: a missing jar shows here, not in a server. */
class BundleAloneTest {

    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void theBundleWritesTheSameInvoiceWithNothingButWhatItEmbedsAndImports() throws Exception {
        Invoice invoice = Samples.frenchBusiness().build();
        Document expected = CallSample.written(new FacturXFormat(), invoice);
        Manifest manifest = manifest();
        try (URLClassLoader bundle = new URLClassLoader(classPath(manifest), new Imports(imported(manifest)))) {
            Object format = bundle.loadClass(FacturXFormat.class.getName())
                    .getConstructor()
                    .newInstance();
            assertThat(format.getClass().getClassLoader()).isSameAs(bundle);
            Outcome<Document> outcome = ((InvoiceFormat) format).write(invoice, CallSample.CALL);
            assertThat(outcome).isEqualTo(new Outcome.Done<>(expected));
        }
    }

    private static Manifest manifest() throws IOException {
        try (InputStream in = Files.newInputStream(CLASSES.resolve("META-INF/MANIFEST.MF"))) {
            return new Manifest(in);
        }
    }

    private static URL[] classPath(Manifest manifest) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String part :
                manifest.getMainAttributes().getValue("Bundle-ClassPath").split(",")) {
            urls.add(CLASSES.resolve(part).normalize().toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    private static Set<String> imported(Manifest manifest) {
        String header = manifest.getMainAttributes().getValue("Import-Package").replaceAll("\"[^\"]*\"", "");
        return Pattern.compile(",")
                .splitAsStream(header)
                .map(clause -> clause.split(";")[0])
                .collect(Collectors.toSet());
    }

    /** As OSGi has it: from outside come the platform's own packages and those imported, nothing else. */
    private static final class Imports extends ClassLoader {

        private final Set<String> packages;

        Imports(Set<String> packages) {
            super(null);
            this.packages = packages;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            String owner = name.substring(0, Math.max(0, name.lastIndexOf('.')));
            if (owner.startsWith("java.") || packages.contains(owner)) {
                return BundleAloneTest.class.getClassLoader().loadClass(name);
            }
            throw new ClassNotFoundException(name + " is neither embedded nor imported");
        }
    }
}
