// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.testkit;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.comptoir.api.Counted;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.approval.Approval;
import org.comptoir.api.approval.ApprovalRequest;
import org.comptoir.api.approval.ApprovalSelection;
import org.comptoir.api.approval.Approvals;
import org.comptoir.model.Call;
import org.comptoir.model.id.ApprovalId;

/** For tests in which nobody asks anybody. */
public final class NoApprovals implements Approvals {

    private static UnsupportedOperationException nobody() {
        return new UnsupportedOperationException("nobody is there to agree");
    }

    @Override
    public Set<String> roles(Call call) {
        return Set.of();
    }

    @Override
    public Approval ask(ApprovalRequest request, Call call) {
        throw nobody();
    }

    @Override
    public Optional<Approval> pending(String kind, String subject, Call call) {
        return Optional.empty();
    }

    @Override
    public Approval agree(ApprovalId id, Set<String> kinds, Call call) {
        throw nobody();
    }

    @Override
    public Approval refuse(ApprovalId id, Set<String> kinds, String reason, Call call) {
        throw nobody();
    }

    @Override
    public void need(ApprovalRequest request, Call call) {
        throw nobody();
    }

    @Override
    public <T> T asking(Call call, Supplier<T> unit) {
        return unit.get();
    }

    @Override
    public void use(ApprovalId id, Call call) {
        throw nobody();
    }

    @Override
    public boolean wasUsed(String kind, String subject, Call call) {
        return false;
    }

    @Override
    public Page<Approval> list(ApprovalSelection selection, PageRequest page, Call call) {
        throw nobody();
    }

    @Override
    public Counted count(ApprovalSelection selection, Call call) {
        throw nobody();
    }
}
