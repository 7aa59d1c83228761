-- Whose tables are whose: names of two plugins that would be alike are told apart here.
create table plugin_table (
    table_name varchar(60) not null,
    plugin varchar(64) not null,
    own_name varchar(28) not null,
    place integer not null,
    created_at ${instant} not null,
    constraint plugin_table_pk primary key (table_name)
);
create index plugin_table_plugin on plugin_table (plugin, place);

-- The steps that were applied. A narrowing one is one that a version which does not know it cannot live with.
create table plugin_migration (
    plugin varchar(64) not null,
    version integer not null,
    step_name varchar(60) not null,
    digest char(64) not null,
    narrowing boolean not null,
    applied_at ${instant} not null,
    constraint plugin_migration_pk primary key (plugin, version)
);

-- What was to be done once, and was.
create table plugin_task_done (
    plugin varchar(64) not null,
    task varchar(40) not null,
    done_at ${instant} not null,
    constraint plugin_task_done_pk primary key (plugin, task)
);
