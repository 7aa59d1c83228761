// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.comptoir.model.invoice.Invoice;
import org.mustangproject.ZUGFeRD.ZUGFeRDExporterFromA3;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Renders a page to PDF/A-3B and puts the invoice data into it. Safe for many threads: each call has its own renderer. */
public final class FacturXPdf {

    private final Typeface regular = new Typeface(ZUGFeRDExporterFromA3.class, "/fonts/SourceSansPro-Regular.ttf");
    private final Typeface bold = new Typeface(ZUGFeRDExporterFromA3.class, "/fonts/SourceSansPro-Bold.ttf");
    private final Typeface fallback =
            new Typeface(PDDocument.class, "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
    private final byte[] colours = Typeface.read(ZUGFeRDExporterFromA3.class, "/sRGB.icc");

    public FacturXPdf() {
        XRLog.setLoggerImpl(new QuietLog());
    }

    /**
     * The page with the data in it.
     *
     * @param page well-formed XHTML
     * @param data the invoice as CII
     * @param invoice whence title, dates and identifier
     */
    public byte[] write(String page, byte[] data, Invoice invoice) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 16);
        try (PDDocument document = new PDDocument();
                PdfBoxRenderer renderer = builder(document, page).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            SteadyExporter exporter = new SteadyExporter(document, PdfFacts.of(invoice));
            exporter.setXML(data);
            exporter.export(file);
        }
        return file.toByteArray();
    }

    private PdfRendererBuilder builder(PDDocument document, String page) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_B);
        builder.useColorProfile(colours);
        builder.usePDDocument(document);
        builder.useFont(new PDFontSupplier(regular.in(document)), "Text", 400, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(bold.in(document)), "Text", 700, FontStyle.NORMAL, true);
        builder.useFont(new PDFontSupplier(fallback.in(document)), "Fallback", 400, FontStyle.NORMAL, true);
        builder.useObjectDrawerFactory(new QrDrawer());
        // Nothing is ever fetched, neither from disk nor from the network, whatever stands in a text.
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withW3cDocument(parsed(page), "");
        return builder;
    }

    private static Document parsed(String page) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        } catch (ParserConfigurationException | SAXException malformed) {
            throw new IOException(malformed);
        }
    }
}
