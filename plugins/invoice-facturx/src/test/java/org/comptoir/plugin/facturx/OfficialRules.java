// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;

/** An official Schematron, as its publisher compiled it, and what it says of a file. Compiled once, run as often as asked. */
final class OfficialRules {

    /** EN 16931 for CII, release 1.3.16 of March 2026. */
    static final String EN16931 = "/external/schematron/1.3.16/cii/EN16931-CII-validation.xslt";

    /** The French rules of flow 2 for CII, release 1.3.0 of February 2026. */
    static final String FRANCE = "/external/schematron/ctc/1.3.0/xslt/20260216_BR-FR-Flux2-Schematron-CII_V1.3.0.xslt";

    private final Processor processor = new Processor(false);
    private final XsltExecutable compiled;

    OfficialRules(String resource) throws SaxonApiException, IOException {
        URL url = Objects.requireNonNull(OfficialRules.class.getResource(resource), resource);
        try (InputStream in = url.openStream()) {
            compiled = processor.newXsltCompiler().compile(new StreamSource(in, url.toString()));
        }
    }

    /** The ids of the assertions that fail, with their texts; warnings too. */
    List<String> objections(byte[] xml) throws SaxonApiException {
        Xslt30Transformer transformer = compiled.load30();
        XdmDestination report = new XdmDestination();
        transformer.transform(new StreamSource(new ByteArrayInputStream(xml)), report);
        XdmNode root = report.getXdmNode();
        XPathCompiler xpath = processor.newXPathCompiler();
        xpath.declareNamespace("svrl", "http://purl.oclc.org/dsdl/svrl");
        int fired = xpath.evaluate("//svrl:fired-rule", root).size();
        if (fired == 0) {
            throw new IllegalStateException("no rule looked at the file");
        }
        List<String> objections = new ArrayList<>();
        for (XdmItem item : xpath.evaluate(
                "//(svrl:failed-assert|svrl:successful-report)/concat(@id, ' ', @flag, ' ', normalize-space(svrl:text))",
                root)) {
            objections.add(item.getStringValue());
        }
        return objections;
    }
}
