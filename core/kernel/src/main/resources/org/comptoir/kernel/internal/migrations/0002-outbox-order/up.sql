-- Finds the facts of one aggregate that wait for a handler, oldest first.
create index outbox_delivery_order on outbox_delivery (aggregate, handler, event_order);
