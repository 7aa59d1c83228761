// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.web.internal.page.document;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML as people read it: an element a line, what is inside it further in. A file with a document type is not read: ours have
 * none, and one that has could ask for more than is good for us.
 */
final class XmlText {

    private static final String STEP = "  ";

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder words = new StringBuilder();
    private int depth;
    private boolean open;

    private XmlText() {}

    /** Nothing where it cannot be read. */
    static Optional<String> of(byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            return Optional.of(new XmlText().read(reader));
        } catch (XMLStreamException broken) {
            return Optional.empty();
        }
    }

    private String read(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw new XMLStreamException("a document type");
                case XMLStreamConstants.START_ELEMENT -> begin(reader);
                case XMLStreamConstants.END_ELEMENT -> end(reader);
                case XMLStreamConstants.CHARACTERS -> words.append(reader.getText());
                default -> {
                    // Comments and instructions say nothing about the document.
                }
            }
        }
        return text.toString().strip();
    }

    private void begin(XMLStreamReader reader) {
        line().append('<').append(name(reader));
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            text.append(' ').append(reader.getAttributeLocalName(i)).append("=\"");
            text.append(reader.getAttributeValue(i)).append('"');
        }
        text.append('>');
        words.setLength(0);
        open = true;
        depth++;
    }

    /** What holds nothing but words ends on the line where it began. */
    private void end(XMLStreamReader reader) {
        depth--;
        if (open) {
            text.append(words.toString().strip());
        } else {
            line();
        }
        text.append("</").append(name(reader)).append('>');
        words.setLength(0);
        open = false;
    }

    private StringBuilder line() {
        return text.append('\n').append(STEP.repeat(depth));
    }

    private static String name(XMLStreamReader reader) {
        String prefix = reader.getPrefix();
        return prefix == null || prefix.isEmpty() ? reader.getLocalName() : prefix + ":" + reader.getLocalName();
    }
}
