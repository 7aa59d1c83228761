-- How many migrations each version knows that came once and may come again: what one of them does not know must not take
-- anything away yet.
create table plugin_known (
    plugin varchar(64) not null,
    version varchar(100) not null,
    steps integer not null,
    constraint plugin_known_pk primary key (plugin, version)
);
