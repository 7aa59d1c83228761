// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** A PDF whose pages have a black block in their lower left corner. */
final class MadePdf {

    private static final int BLOCK = 100;

    private MadePdf() {}

    static byte[] of(int pages, PDRectangle size) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                page(document, size);
            }
            return saved(document);
        }
    }

    static byte[] carrying(String name, byte[] content) throws IOException {
        try (PDDocument document = new PDDocument()) {
            page(document, PDRectangle.A4);
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile(name);
            file.setEmbeddedFile(new PDEmbeddedFile(
                    document, new ByteArrayInputStream(content), org.apache.pdfbox.cos.COSName.FLATE_DECODE));
            PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of(name, file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
            return saved(document);
        }
    }

    static boolean isMarked(BufferedImage picture) {
        boolean block = (picture.getRGB(10, picture.getHeight() - 10) & 0xffffff) == 0;
        boolean paper = (picture.getRGB(picture.getWidth() - 10, 10) & 0xffffff) == 0xffffff;
        return block && paper;
    }

    private static void page(PDDocument document, PDRectangle size) throws IOException {
        PDPage page = new PDPage(size);
        document.addPage(page);
        try (PDPageContentStream drawn = new PDPageContentStream(document, page)) {
            drawn.addRect(0, 0, BLOCK, BLOCK);
            drawn.fill();
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
