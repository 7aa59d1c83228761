// SPDX-License-Identifier: Apache-2.0
// Copyright the Comptoir authors
package org.comptoir.accounts.internal.approval;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.comptoir.accounts.internal.AccountsSchema;
import org.comptoir.accounts.internal.approval.ApprovalStore.Kept;
import org.comptoir.api.Counted;
import org.comptoir.api.Page;
import org.comptoir.api.PageRequest;
import org.comptoir.api.approval.Approval;
import org.comptoir.api.approval.ApprovalRequest;
import org.comptoir.api.approval.ApprovalSelection;
import org.comptoir.api.approval.Approvals;
import org.comptoir.api.people.Users;
import org.comptoir.kernel.Database.TransientConflict;
import org.comptoir.kernel.Ids;
import org.comptoir.kernel.Reached;
import org.comptoir.kernel.Sha256;
import org.comptoir.kernel.Tx;
import org.comptoir.kernel.Units;
import org.comptoir.kernel.input.Field;
import org.comptoir.kernel.json.Json;
import org.comptoir.kernel.text.OneLine;
import org.comptoir.model.Actor;
import org.comptoir.model.Call;
import org.comptoir.model.ComptoirException;
import org.comptoir.model.Fault;
import org.comptoir.model.Idempotency;
import org.comptoir.model.id.ApprovalId;
import org.comptoir.model.id.UserId;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What one asks for and another agrees to. */
@Component
public final class DefaultApprovals implements Approvals {

    private static final Duration LASTS = Duration.ofDays(7);
    private static final int LONGEST_FACT = 200;
    private static final int LONGEST_REASON = 200;
    private static final long MOST_COUNTED = 10_000;

    private final Units units;
    private final Users users;
    private final Ids ids;
    private final Json json;
    private final Clock clock;
    private final ApprovalStore store;

    @Activate
    public DefaultApprovals(
            @Reference AccountsSchema schema,
            @Reference Units units,
            @Reference Users users,
            @Reference Ids ids,
            @Reference Json json,
            @Reference Clock clock) {
        Objects.requireNonNull(schema, "schema");
        this.units = units;
        this.users = users;
        this.ids = ids;
        this.json = json;
        this.clock = clock;
        this.store = new ApprovalStore(json);
    }

    @Override
    public Set<String> roles(Call call) {
        Actor actor = call.actor();
        if (!actor.kind().equals("user") || !actor.via().isEmpty()) {
            return Set.of();
        }
        return users.get(UserId.parse(actor.id()), call).roles();
    }

    private Set<String> rolesOfPerson(Call call) {
        Set<String> roles = roles(call);
        if (roles.isEmpty()) {
            throw new ComptoirException("approval.people-only", Fault.FORBIDDEN, Map.of());
        }
        return roles;
    }

    @Override
    public Approval ask(ApprovalRequest request, Call call) {
        return ask(request, digest(request, ""), call);
    }

    private Approval ask(ApprovalRequest request, String digest, Call call) {
        rolesOfPerson(call);
        return units.write(call, Approval.class, tx -> store.same(tx, call.company(), digest, tx.now())
                .map(Kept::approval)
                .orElseGet(() -> asked(tx, request, digest)));
    }

    /** @param doer who alone may do it; empty where whoever agrees does */
    private String digest(ApprovalRequest request, String doer) {
        Map<String, Object> asked =
                Map.of("kind", request.kind(), "subject", request.subject(), "facts", request.facts(), "doer", doer);
        return new Sha256().add(json.canonical(asked)).hex();
    }

    private Approval asked(Tx tx, ApprovalRequest request, String digest) {
        Approval asked = new Approval(
                new ApprovalId(ids.next()),
                request.kind(),
                request.subject(),
                shown(request.facts()),
                ApprovalStore.OPEN,
                tx.call().actor().toString(),
                tx.now(),
                "",
                null,
                tx.now().plus(LASTS),
                "");
        store.lapse(tx, digest);
        // Somebody was quicker: the next try finds what they asked for.
        tx.onDuplicate("approval_pending", TransientConflict::new);
        store.insert(tx, asked, digest, request.agreers());
        audit(tx, "approval.asked", asked, digest);
        return asked;
    }

    private static Map<String, String> shown(Map<String, String> facts) {
        return facts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, fact -> OneLine.of(fact.getValue(), LONGEST_FACT)));
    }

    /** By its digest what was asked for is bound to the trail, and free text in it is not. */
    private static void audit(Tx tx, String action, Approval approval, String digest) {
        tx.audit(
                action,
                approval.subject(),
                Map.of("approval", approval.id().toString(), "kind", approval.kind(), "digest", digest));
    }

    @Override
    public Optional<Approval> pending(String kind, String subject, Call call) {
        return units.read(sql -> store.pending(sql, call.company(), kind, subject, clock.instant()))
                .map(Kept::approval);
    }

    @Override
    public Approval agree(ApprovalId id, Set<String> kinds, Call call) {
        Set<String> roles = rolesOfPerson(call);
        return answer(id, kinds, call, "approval.agreed", Said.AGREED, kept -> {
            if (isAsker(kept, call)) {
                throw new ComptoirException("approval.same-person", Fault.FORBIDDEN, Map.of());
            }
            requireRole(kept, roles);
        });
    }

    @Override
    public Approval refuse(ApprovalId id, Set<String> kinds, String reason, Call call) {
        Set<String> roles = rolesOfPerson(call);
        Said refused = new Said(ApprovalStore.REFUSED, new Field("reason").optional(reason, LONGEST_REASON));
        return answer(id, kinds, call, "approval.refused", refused, kept -> {
            if (!isAsker(kept, call)) {
                requireRole(kept, roles);
            }
        });
    }

    private static boolean isAsker(Kept kept, Call call) {
        return kept.approval().askedBy().equals(call.actor().toString());
    }

    private static void requireRole(Kept kept, Set<String> roles) {
        if (Collections.disjoint(kept.agreers(), roles)) {
            throw new ComptoirException(
                    "approval.role-missing",
                    Fault.FORBIDDEN,
                    Map.of("roles", String.join(" or ", new TreeSet<>(kept.agreers()))));
        }
    }

    /**
     * An answer.
     *
     * @param reason empty where none is given
     */
    private record Said(String state, String reason) {
        static final Said AGREED = new Said(ApprovalStore.AGREED, "");
    }

    /** Whether whoever answers may. */
    private interface Rule {
        void require(Kept kept);
    }

    private Approval answer(ApprovalId id, Set<String> kinds, Call call, String action, Said said, Rule rule) {
        return units.write(call, Approval.class, tx -> {
            Kept kept = store.find(tx, call.company(), id, tx.now())
                    .filter(found -> kinds.contains(found.approval().kind()))
                    .orElseThrow(() -> new ComptoirException(
                            "approval.unknown",
                            Fault.NOT_FOUND,
                            Map.of(ComptoirException.FIELD, "approval", ComptoirException.VALUE, id.toString())));
            if (!kept.approval().state().equals(ApprovalStore.OPEN)) {
                throw answered(id);
            }
            rule.require(kept);
            if (!store.answer(tx, id, said.state(), said.reason())) {
                throw answered(id);
            }
            audit(tx, action, kept.approval(), kept.digest());
            return store.find(tx, call.company(), id, tx.now()).orElseThrow().approval();
        });
    }

    private static ComptoirException answered(ApprovalId id) {
        return new ComptoirException(
                "approval.answered",
                Fault.CONFLICT,
                Map.of(ComptoirException.FIELD, "approval", ComptoirException.VALUE, id.toString()));
    }

    @Override
    public void need(ApprovalRequest request, Call call) {
        String digest = digest(request, call.actor().toString());
        units.write(call, Boolean.class, tx -> {
            Kept spent = store.same(tx, call.company(), digest, tx.now())
                    .filter(found -> store.use(tx, found.approval().id()))
                    .orElseThrow(() -> needed("", new Wanted(request, digest)));
            audit(tx, "approval.used", spent.approval(), digest);
            return true;
        });
    }

    private static ComptoirException needed(String approval, Throwable cause) {
        return new ComptoirException("approval.needed", Fault.FORBIDDEN, Map.of("approval", approval), cause);
    }

    /** Travels with a refusal out of the unit, which the refusal undoes. */
    private static final class Wanted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient ApprovalRequest request;
        private final String digest;

        Wanted(ApprovalRequest request, String digest) {
            super(request.kind());
            this.request = request;
            this.digest = digest;
        }
    }

    @Override
    public <T> T asking(Call call, Supplier<T> unit) {
        try {
            return unit.get();
        } catch (ComptoirException refused) {
            if (refused.getCause() instanceof Wanted wanted && !units.writing()) {
                Approval asked = ask(wanted.request, wanted.digest, call.withIdempotency(Idempotency.NONE));
                throw needed(asked.id().toString(), refused);
            }
            throw refused;
        }
    }

    @Override
    public void use(ApprovalId id, Call call) {
        units.write(call, Boolean.class, tx -> {
            if (!store.use(tx, id)) {
                throw answered(id);
            }
            Kept used = store.find(tx, call.company(), id, tx.now()).orElseThrow(() -> answered(id));
            audit(tx, "approval.used", used.approval(), used.digest());
            return true;
        });
    }

    @Override
    public boolean wasUsed(String kind, String subject, Call call) {
        return units.read(sql -> store.wasUsed(sql, call.company(), kind, subject));
    }

    @Override
    public Page<Approval> list(ApprovalSelection selection, PageRequest page, Call call) {
        Reached.requireEverything(call);
        @Nullable ApprovalId before = page.cursor().isEmpty() ? null : cursor(page.cursor());
        int limit = page.limit();
        List<Approval> found = units.read(sql -> store.list(sql, wanted(selection, call), before, limit + 1));
        boolean more = found.size() > limit;
        List<Approval> shown = more ? found.subList(0, limit) : found;
        return new Page<>(shown, more ? shown.get(limit - 1).id().toString() : "");
    }

    @Override
    public Counted count(ApprovalSelection selection, Call call) {
        Reached.requireEverything(call);
        long found = units.read(sql -> store.count(sql, wanted(selection, call), MOST_COUNTED));
        return new Counted(Math.min(found, MOST_COUNTED), found > MOST_COUNTED);
    }

    private ApprovalStore.Wanted wanted(ApprovalSelection selection, Call call) {
        return new ApprovalStore.Wanted(call.company(), selection, call.actor().toString(), clock.instant());
    }

    private static ApprovalId cursor(String text) {
        try {
            return ApprovalId.parse(text);
        } catch (ComptoirException malformed) {
            throw ComptoirException.invalid("page.cursor", "cursor", text);
        }
    }
}
