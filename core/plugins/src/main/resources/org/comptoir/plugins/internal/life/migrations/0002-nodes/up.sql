-- Grows with each change to what is wanted: one look at it tells a node that there is nothing to do.
create table plugin_change (
    id integer not null,
    changes bigint not null,
    constraint plugin_change_pk primary key (id)
);
insert into plugin_change (id, changes) values (1, 0);

-- Which node exchanges plugins now. The time is in milliseconds since 1970.
create table plugin_turn (
    id integer not null,
    holder varchar(200) not null,
    held_until bigint not null,
    constraint plugin_turn_pk primary key (id)
);
insert into plugin_turn (id, holder, held_until) values (1, '', 0);

-- What each node has of each plugin, as it said itself.
create table plugin_node (
    node varchar(200) not null,
    plugin varchar(64) not null,
    version varchar(100) not null,
    state varchar(20) not null,
    reason varchar(1000) not null,
    since ${instant} not null,
    constraint plugin_node_pk primary key (node, plugin)
);

-- What proves a version later on, and what its byte code does, as JSON; nothing for older rows.
alter table plugin_version add column warnings ${text};
alter table plugin_version add column signature varchar(200);
alter table plugin_version add column jar_sha256 varchar(64);
