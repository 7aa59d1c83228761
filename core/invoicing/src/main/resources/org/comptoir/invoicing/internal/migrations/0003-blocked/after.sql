select id from invoice where blocked_at is not null;
