// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.plugin.mail;

import java.util.Map;
import java.util.Set;
import org.comptoir.model.LocalText;

/** The letters there are, by the template's name. */
final class Letters {

    private static final String SIGNED_FR =
            "\n\nCet e-mail est envoyé par le serveur Comptoir de {company}. N'y répondez pas.\n";
    private static final String SIGNED_EN =
            "\n\nThis e-mail was sent by the Comptoir server of {company}. Do not reply to it.\n";

    static final Map<String, Letter> BY_TEMPLATE = Map.of(
            "password-reset",
            letter(
                    "Votre nouveau mot de passe chez {company}",
                    "Your new password at {company}",
                    """
                    Bonjour {name},

                    un nouveau mot de passe a été demandé pour votre compte chez {company}. Pour le choisir, suivez ce lien :

                    {link}

                    Il fonctionne une seule fois, pendant {minutes} minutes. Si vous n'avez rien demandé, ne faites rien : votre mot de passe reste le même.""",
                    """
                    Hello {name},

                    a new password was asked for your account at {company}. To choose it, follow this link:

                    {link}

                    It works once, for {minutes} minutes. If you did not ask for it, do nothing: your password stays as it is.""",
                    Set.of("name", "company", "link", "minutes")),
            "invitation",
            letter(
                    "Votre accès chez {company}",
                    "Your access at {company}",
                    """
                    Bonjour {name},

                    vous êtes invité à travailler avec {company}. Pour choisir votre mot de passe, suivez ce lien :

                    {link}

                    Il fonctionne une seule fois, pendant {days} jours.""",
                    """
                    Hello {name},

                    you are invited to work with {company}. To choose your password, follow this link:

                    {link}

                    It works once, for {days} days.""",
                    Set.of("name", "company", "link", "days")),
            "password-changed",
            changed("Votre mot de passe a été changé", "Your password was changed"),
            "second-factor-changed",
            changed("Votre deuxième facteur a été changé", "Your second factor was changed"),
            "email-changed",
            changed(
                    "L'adresse e-mail de votre compte a été changée",
                    "The e-mail address of your account was changed"));

    private Letters() {}

    private static Letter changed(String french, String english) {
        return letter(
                french + " chez {company}",
                english + " at {company}",
                "Bonjour {name},\n\n" + french.toLowerCase(java.util.Locale.FRENCH)
                        + " chez {company}.\n\nSi ce n'était pas vous, prévenez tout de suite un administrateur.",
                "Hello {name},\n\n" + english.toLowerCase(java.util.Locale.ENGLISH)
                        + " at {company}.\n\nIf that was not you, tell an administrator at once.",
                Set.of("name", "company"));
    }

    private static Letter letter(String frSubject, String enSubject, String frBody, String enBody, Set<String> needs) {
        return new Letter(
                LocalText.of(frSubject, enSubject), LocalText.of(frBody + SIGNED_FR, enBody + SIGNED_EN), needs);
    }
}
