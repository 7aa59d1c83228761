-- Positions in the feed are given after the commit, one by one; event_order, drawn before it, no longer says them.
create table outbox_feed_head (
    head integer not null,
    last_position bigint not null,
    constraint outbox_feed_head_pk primary key (head)
);
insert into outbox_feed_head (head, last_position) select 1, coalesce(max(event_order), 0) from outbox;
alter table outbox add column feed_position bigint;
update outbox set feed_position = event_order;
drop index outbox_feed;
create index outbox_feed on outbox (company, feed_position);

-- Since when a handler is not there; null while it is.
alter table outbox_handler add column away_since ${instant};
