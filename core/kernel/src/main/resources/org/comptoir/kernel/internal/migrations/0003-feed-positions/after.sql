-- The head is there, every fact has its position, the handler counts as present.
select 1 from outbox_feed_head where head = 1 having count(*) <> 1;
select count(*) from outbox where feed_position is null or feed_position <> event_order having count(*) <> 0;
select count(*) from outbox_handler where handler = 'webhooks' and away_since is null having count(*) <> 1;
