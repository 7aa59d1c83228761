-- A handler as a server leaves it behind.
insert into outbox_handler (handler, event_types, since_order) values ('webhooks', '', 0);
