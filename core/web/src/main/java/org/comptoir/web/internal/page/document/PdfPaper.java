// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A PDF: its pages as pictures, and the XML that it carries. What a plugin wrote is read as input that may be broken: sizes
 * are bounded, and nothing in it is run. Belongs to one thread; read anew each time, since the bytes are at hand and a picture
 * takes a fraction of a second.
 */
final class PdfPaper implements AutoCloseable {

    /** More are in the file; a page of ours shows as many. */
    static final int MOST_PAGES = 50;

    static final int MOST_XML_BYTES = 5_000_000;

    private static final float DOTS_PER_POINT = 110f / 72;
    private static final float LONGEST_SIDE = 1_600;

    private final PDDocument document;

    private PdfPaper(PDDocument document) {
        this.document = document;
    }

    /** @throws IOException when it is no PDF, or locked by a password */
    static PdfPaper read(byte[] content) throws IOException {
        return new PdfPaper(Loader.loadPDF(content));
    }

    int pages() {
        return Math.min(document.getNumberOfPages(), MOST_PAGES);
    }

    /** @param number from 1 to {@link #pages()} */
    byte[] picture(int number) throws IOException {
        PDRectangle box = document.getPage(number - 1).getCropBox();
        float longest = Math.max(Math.max(box.getWidth(), box.getHeight()), 1);
        float scale = Math.min(DOTS_PER_POINT, LONGEST_SIDE / longest);
        BufferedImage drawn = new PDFRenderer(document).renderImage(number - 1, scale, ImageType.RGB);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", out);
        return out.toByteArray();
    }

    /** The first file inside that is called so. Nothing where there is none, or it is longer than {@link #MOST_XML_BYTES}. */
    Optional<byte[]> xml() throws IOException {
        PDEmbeddedFilesNameTreeNode files =
                new PDDocumentNameDictionary(document.getDocumentCatalog()).getEmbeddedFiles();
        return files == null ? Optional.empty() : xml(files);
    }

    private static Optional<byte[]> xml(PDNameTreeNode<PDComplexFileSpecification> node) throws IOException {
        Map<String, PDComplexFileSpecification> names = node.getNames();
        if (names != null) {
            for (PDComplexFileSpecification file : names.values()) {
                Optional<byte[]> found = xml(file);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> xml(PDComplexFileSpecification file) throws IOException {
        PDEmbeddedFile embedded = file.getEmbeddedFile();
        String name = file.getFilename();
        if (embedded == null || name == null || !name.endsWith(".xml")) {
            return Optional.empty();
        }
        try (var in = embedded.createInputStream()) {
            byte[] content = in.readNBytes(MOST_XML_BYTES + 1);
            return content.length > MOST_XML_BYTES ? Optional.empty() : Optional.of(content);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
