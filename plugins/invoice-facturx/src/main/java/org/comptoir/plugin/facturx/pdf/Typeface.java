// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.facturx.pdf;

import java.io.IOException;
import java.io.InputStream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A font file held in memory, parsed anew for each document since a parsed font is not for many threads.
 *
 * <p>Its ligatures are left alone: looking for them takes half the time of a page, and text copied out of a page without
 * them is the text that was put in.
 */
final class Typeface {

    private final byte[] file;

    Typeface(Class<?> owner, String resource) {
        file = read(owner, resource);
    }

    PDType0Font in(PDDocument document) {
        try {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            font.setEnableGsub(false);
            document.registerTrueTypeFontForClosing(font);
            return PDType0Font.load(document, font, true);
        } catch (IOException unreadable) {
            throw new IllegalStateException("unreadable font", unreadable);
        }
    }

    static byte[] read(Class<?> owner, String resource) {
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new IllegalStateException("unreadable resource " + resource, unreadable);
        }
    }
}
