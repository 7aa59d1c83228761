-- When each node was last there, as it said itself: what a node that died had is told from what one has that lives.
create table plugin_seen (
    node varchar(200) not null,
    seen_at ${instant} not null,
    constraint plugin_seen_pk primary key (node)
);
