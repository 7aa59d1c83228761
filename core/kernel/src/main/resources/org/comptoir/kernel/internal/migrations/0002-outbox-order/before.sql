-- Deliveries as a server leaves them behind when a handler fails.
insert into outbox_delivery (event_order, handler, aggregate, state, attempts, next_at, last_error)
    values (1, 'webhooks', 'ord_1', 'retry', 1, current_timestamp, 'failed');
insert into outbox_delivery (event_order, handler, aggregate, state, attempts, next_at, last_error)
    values (2, 'webhooks', 'ord_1', 'retry', 0, current_timestamp, 'waits for an earlier fact');
