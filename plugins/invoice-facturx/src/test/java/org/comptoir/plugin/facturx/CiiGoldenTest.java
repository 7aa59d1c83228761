// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.comptoir.model.invoice.Invoice;
import org.comptoir.plugin.facturx.check.PreFlight;
import org.comptoir.plugin.facturx.cii.CiiWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/**
 * The XML of every kind of sale against a kept file, and both against the official rules. With {@code
 * -Dgolden.write=true} the kept files are written anew, to be read before they are committed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CiiGoldenTest {

    private static final Path KEPT = Path.of("src/test/resources/golden");

    private OfficialRules european;
    private OfficialRules french;

    @BeforeAll
    void compileTheRules() throws Exception {
        european = new OfficialRules(OfficialRules.EN16931);
        french = new OfficialRules(OfficialRules.FRANCE);
    }

    static Stream<String> names() {
        return Samples.all().keySet().stream();
    }

    /** The French rules are for domestic sales between businesses. */
    static Stream<String> domestic() {
        return Stream.of("french-business", "french-business-delivered-elsewhere", "credit-note", "franchise");
    }

    @ParameterizedTest
    @MethodSource("names")
    void theXmlIsTheKeptOne(String name) throws Exception {
        byte[] written = new CiiWriter().write(invoice(name));
        Path kept = KEPT.resolve(name + ".xml");
        if (Boolean.getBoolean("golden.write")) {
            Files.write(kept, written);
        }
        assertThat(canonical(written)).isEqualTo(canonical(Files.readAllBytes(kept)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theEuropeanRulesAccept(String name) throws Exception {
        assertThat(european.objections(new CiiWriter().write(invoice(name)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("domestic")
    void theFrenchRulesAccept(String name) throws Exception {
        assertThat(french.objections(new CiiWriter().write(invoice(name)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void thePreFlightAccepts(String name) {
        assertThat(new PreFlight().check(invoice(name))).isEmpty();
    }

    @Test
    void theRulesDoLook() throws Exception {
        String xml = new String(new CiiWriter().write(invoice("french-business")), StandardCharsets.UTF_8);
        byte[] wrong = xml.replace("<ram:DuePayableAmount>", "<ram:DuePayableAmount>1")
                .replace("<ram:ID>B1</ram:ID>", "<ram:ID>X1</ram:ID>")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(european.objections(wrong)).anyMatch(it -> it.startsWith("BR-CO-16"));
        assertThat(french.objections(wrong)).anyMatch(it -> it.startsWith("BR-FR-08"));
    }

    private static Invoice invoice(String name) {
        return Samples.all().get(name).get();
    }

    /** Without the space between elements. */
    private static String canonical(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        try (InputStream in = new ByteArrayInputStream(xml)) {
            Document document = factory.newDocumentBuilder().parse(in);
            StringBuilder out = new StringBuilder();
            write(document.getDocumentElement(), 0, out);
            return out.toString();
        }
    }

    private static void write(Node node, int depth, StringBuilder out) throws IOException {
        if (node.getNodeType() == Node.TEXT_NODE) {
            if (!node.getNodeValue().isBlank()) {
                out.append(" = ").append(node.getNodeValue());
            }
            return;
        }
        out.append('\n')
                .append(" ".repeat(depth))
                .append('{')
                .append(node.getNamespaceURI())
                .append('}')
                .append(node.getLocalName());
        for (int i = 0; i < node.getAttributes().getLength(); i++) {
            Node attribute = node.getAttributes().item(i);
            if (!attribute.getNodeName().startsWith("xmlns")) {
                out.append(' ').append(attribute.getNodeName()).append('=').append(attribute.getNodeValue());
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            write(child, depth + 1, out);
        }
    }
}
