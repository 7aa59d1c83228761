-- Every table is there and empty.
select 'chain_head' from chain_head;
select 'idempotency' from idempotency;
select 'outbox' from outbox;
select 'outbox_handler' from outbox_handler;
select 'outbox_delivery' from outbox_delivery;
select 'job_lease' from job_lease;
select 'audit_trail' from audit_trail;
select 'secret' from secret;
