// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.pdf;

import java.io.IOException;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.schema.XMPBasicSchema;
import org.mustangproject.ZUGFeRD.PDFAConformanceLevel;
import org.mustangproject.ZUGFeRD.ZUGFeRDExporterFromA3;

/**
 * Mustang's exporter without its clock: every date and the file identifier come from the invoice. It works on the
 * document as rendered, which saves writing and reading it in between.
 */
final class SteadyExporter extends ZUGFeRDExporterFromA3 {

    private static final String PRODUCT = "Comptoir";
    private static final String XML_DESCRIPTION = "Factur-X invoice data (EN 16931)";

    private final PdfFacts facts;

    SteadyExporter(PDDocument rendered, PdfFacts facts) {
        this.facts = facts;
        this.doc = rendered;
        rendered.setDocumentId(facts.seed());
        setConformanceLevel(PDFAConformanceLevel.BASIC);
        setProducer(PRODUCT);
        setCreator(facts.author());
        setCreatorTool(PRODUCT);
        setProfile("EN16931");
        setEnablePDFAttachmentCompression(true);
    }

    /**
     * As Mustang's, less what repairs the PDFs of others: it would read the fonts back before they are written, which
     * takes ten times as long as all the rest.
     */
    @Override
    protected void prepareDocument() throws IOException {
        xmp = XMPMetadata.createXMPMetadata();
        writeAdobePDFSchema(xmp);
        writePDFAIdentificationSchema(xmp);
        writeDublinCoreSchema(xmp);
        writeXMLBasicSchema(xmp);
        writeDocumentInformation();
        addXMP(xmp);
        metadata = new PDMetadata(doc);
        doc.getDocumentCatalog().setMetadata(metadata);
        try {
            metadata.importXMPMetadata(serializeXmpMetadata(xmp));
        } catch (TransformerException defect) {
            throw new IOException(defect);
        }
        documentPrepared = true;
    }

    @Override
    protected void writeDocumentInformation() {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(facts.title());
        information.setAuthor(facts.author());
        information.setCreator(PRODUCT);
        information.setProducer(PRODUCT);
        information.setCreationDate(facts.calendar());
        information.setModificationDate(facts.calendar());
        doc.setDocumentInformation(information);
    }

    @Override
    protected void writeDublinCoreSchema(XMPMetadata xmp) {
        DublinCoreSchema core = getDublinCoreSchema(xmp);
        core.setFormat("application/pdf");
        core.setTitle(facts.title());
        core.addCreator(facts.author());
        core.addDate(facts.calendar());
    }

    @Override
    protected void writeXMLBasicSchema(XMPMetadata xmp) {
        XMPBasicSchema basic = getXmpBasicSchema(xmp);
        basic.setCreatorTool(PRODUCT);
        basic.setCreateDate(facts.calendar());
        basic.setModifyDate(facts.calendar());
    }

    @Override
    public void PDFAttachGenericFile(
            PDDocument target, String name, String relationship, String description, String subType, byte[] data)
            throws IOException {
        super.PDFAttachGenericFile(target, name, relationship, XML_DESCRIPTION, subType, data);
        for (PDComplexFileSpecification file : target.getDocumentCatalog()
                .getNames()
                .getEmbeddedFiles()
                .getNames()
                .values()) {
            PDEmbeddedFile embedded = file.getEmbeddedFile();
            embedded.setCreationDate(facts.calendar());
            embedded.setModDate(facts.calendar());
        }
    }
}
