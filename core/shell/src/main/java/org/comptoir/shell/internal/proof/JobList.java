// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.shell.internal.proof;

import java.time.Instant;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Parsing;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.comptoir.kernel.Units;
import org.comptoir.shell.internal.console.Answer;
import org.comptoir.shell.internal.console.OptionsFirst;
import org.comptoir.shell.internal.console.ServerCommand;

/** Jobs. */
@Service
@Command(
        scope = "comptoir",
        name = "job-list",
        description = "Lists the jobs of the server: who holds them, when each is due",
        detailedDescription = "classpath:help/job-list.txt")
@Parsing(OptionsFirst.class)
public final class JobList extends ServerCommand {

    private record JobRow(String job, String holder, long token, Instant heldUntil, Instant dueAt, String lastError) {}

    @Override
    protected void run(Answer answer) {
        List<JobRow> jobs = service(Units.class)
                .read(sql -> sql.query(
                        "select job, holder, token, held_until, due_at, last_error from job_lease order by job",
                        row -> new JobRow(
                                row.text(1), row.text(2), row.number(3), row.instant(4), row.instant(5), row.text(6))));
        answer.first(limit(), jobs, "job", "dueAt", "heldUntil", "token", "holder", "lastError");
    }
}
