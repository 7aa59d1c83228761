// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.mail;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.comptoir.spi.notify.v1.Message;

/** A letter as it travels: the same message has the same number and the same bytes but for the date, however often it goes. */
final class Envelope {

    private static final int LINE = 76;
    private static final int HALF = 32;

    private final Sender sender;

    Envelope(Sender sender) {
        this.sender = sender;
    }

    /** The number that mail servers and readers know a message by: who gets it twice has it once. */
    String messageId(String key) {
        return "<" + digest(sender.name() + "\n" + key).substring(0, HALF) + "@" + sender.domain() + ">";
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    byte[] bytes(Letter letter, Message message, String key, Instant at) {
        String between = "part-" + digest("boundary\n" + key).substring(0, HALF);
        String mail = "Date: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)) + "\r\n"
                + "From: " + sender.from() + "\r\n"
                + "To: " + message.to() + "\r\n"
                + "Subject: " + encoded(letter.subject(message)) + "\r\n"
                + "Message-ID: " + messageId(key) + "\r\n"
                + "Content-Language: " + (message.language().getLanguage().equals("fr") ? "fr" : "en") + "\r\n"
                + "Auto-Submitted: auto-generated\r\n"
                + "MIME-Version: 1.0\r\n"
                + "Content-Type: multipart/alternative; boundary=\"" + between + "\"\r\n\r\n"
                + part(between, "text/plain", letter.text(message))
                + part(between, "text/html", letter.html(message))
                + "--" + between + "--\r\n";
        return mail.getBytes(StandardCharsets.US_ASCII);
    }

    private static String part(String between, String type, String content) {
        Base64.Encoder lines = Base64.getMimeEncoder(LINE, new byte[] {'\r', '\n'});
        return "--" + between + "\r\nContent-Type: " + type.toLowerCase(Locale.ROOT) + "; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + lines.encodeToString(content.getBytes(StandardCharsets.UTF_8)) + "\r\n";
    }

    private static String encoded(String subject) {
        try {
            return MimeUtility.fold("Subject: ".length(), MimeUtility.encodeText(subject, "UTF-8", "B"));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("every Java platform has UTF-8", impossible);
        }
    }
}
