-- Which version each node is, and since when, as it said itself at its last start.
create table node_start (
    node varchar(200) not null,
    version varchar(100) not null,
    started_at ${instant} not null,
    constraint node_start_pk primary key (node)
);
