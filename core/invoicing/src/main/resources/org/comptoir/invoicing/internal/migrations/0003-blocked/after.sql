select id from invoice where blocked_at is not null or ended_at is not null;
