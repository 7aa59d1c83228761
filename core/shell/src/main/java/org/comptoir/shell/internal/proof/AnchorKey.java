// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.proof;

import java.util.Map;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.api.proof.Books;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.ServerCommand;

/** The public half of the key that anchors are signed with. */
@Service
@Command(
        scope = "comptoir",
        name = "anchor-key",
        description = "Shows the public key of the anchors that this server signs",
        detailedDescription = "classpath:help/anchor-key.txt")
@Parsing(OptionsFirst.class)
public final class AnchorKey extends ServerCommand {

    @Override
    protected void run(Answer answer) {
        answer.one(Map.of("key", service(Books.class).anchorKey()));
    }
}
