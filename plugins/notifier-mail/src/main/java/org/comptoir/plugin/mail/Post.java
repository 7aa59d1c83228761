// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.util.Properties;
import org.comptoir.spi.Outcome;
import org.comptoir.spi.Problem;
import org.comptoir.spi.broker.v1.PluginSecret;
import org.comptoir.spi.notify.v1.Delivery;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** Hands one message over to the mail server, by a connection that is there, and says what came of it. */
final class Post {

    private static final System.Logger LOG = System.getLogger(Post.class.getName());
    private static final int PERMANENT = 500;

    private final Sender sender;
    private final Properties more;

    /** @param more properties of the library beyond those that follow from the settings */
    Post(Sender sender, Properties more) {
        this.sender = sender;
        this.more = more;
    }

    /** @param password of the sender's user, if one signs in */
    Outcome<Delivery> hand(byte[] mail, String to, String messageId, Socket socket, PluginSecret password) {
        Thread thread = Thread.currentThread();
        ClassLoader former = thread.getContextClassLoader();
        // The library looks for its own parts by way of the thread.
        thread.setContextClassLoader(Post.class.getClassLoader());
        try (Closeable connection = socket) {
            return handed(mail, to, messageId, socket, password);
        } catch (MessagingException refused) {
            return outcome(refused);
        } catch (IOException broken) {
            return unknown("mail.broken-off", "the connection broke off");
        } finally {
            thread.setContextClassLoader(former);
        }
    }

    private Outcome<Delivery> handed(byte[] mail, String to, String messageId, Socket socket, PluginSecret password)
            throws MessagingException, IOException {
        Session session = Session.getInstance(properties(), new jakarta.mail.Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(sender.user(), password.reveal());
            }
        });
        MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(mail));
        SMTPTransport transport = new SMTPTransport(session, new URLName("smtp", null, -1, null, null, null));
        try {
            transport.connect(socket);
            transport.sendMessage(message, new Address[] {new InternetAddress(to, true)});
        } finally {
            goodbye(transport);
        }
        return new Outcome.Done<>(new Delivery(messageId));
    }

    /** Whether a server takes leave in good order says nothing of the message. */
    private static void goodbye(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException unheard) {
            LOG.log(System.Logger.Level.DEBUG, "event=mail-goodbye", unheard);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.putAll(more);
        properties.put("mail.smtp.starttls.enable", Boolean.toString(sender.startTls()));
        properties.put("mail.smtp.starttls.required", Boolean.toString(sender.startTls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.auth", Boolean.toString(sender.signsIn()));
        properties.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        properties.put("mail.smtp.user", sender.user());
        properties.put("mail.smtp.from", sender.from());
        properties.put("mail.smtp.localhost", sender.domain());
        // The answer to a goodbye says nothing of the message.
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }

    /** What a refusal means; a server's own words may hold an address and are not passed on. */
    private static Outcome<Delivery> outcome(MessagingException refused) {
        for (@Nullable Exception cause = refused; cause != null; cause = next(cause)) {
            if (cause instanceof AuthenticationFailedException) {
                return new Outcome.Failed<>(Problem.of(
                        "mail.password-refused",
                        Problem.Kind.NEEDS_CONFIG,
                        "the mail server does not accept user and password"));
            }
            if (cause instanceof SMTPAddressFailedException address) {
                return said(
                        address.getReturnCode(),
                        "mail.recipient-refused",
                        "the mail server does not take mail for this address");
            }
            if (cause instanceof SMTPSenderFailedException from) {
                return said(
                        from.getReturnCode(), "mail.sender-refused", "the mail server takes no mail from this sender");
            }
            if (cause instanceof SMTPSendFailedException mail && mail.getNextException() == null) {
                return said(mail.getReturnCode(), "mail.refused", "the mail server does not take this message");
            }
        }
        if (String.valueOf(refused.getMessage()).startsWith("STARTTLS is required")) {
            return new Outcome.Failed<>(
                    Problem.of("mail.no-tls", Problem.Kind.NEEDS_CONFIG, "the mail server does not offer STARTTLS"));
        }
        return unknown("mail.broken-off", "the connection broke off, or the server did not speak SMTP");
    }

    private static @Nullable Exception next(Exception cause) {
        return cause instanceof MessagingException messaging ? messaging.getNextException() : null;
    }

    private static Outcome<Delivery> said(int code, String problem, String words) {
        return code >= PERMANENT ? Outcome.refused(problem, words) : unknown(problem, words);
    }

    static Outcome<Delivery> unknown(String code, String words) {
        return new Outcome.Unknown<>(Problem.of(code, Problem.Kind.UNREACHABLE, words));
    }
}
