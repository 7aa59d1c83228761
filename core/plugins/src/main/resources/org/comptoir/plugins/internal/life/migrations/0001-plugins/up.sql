-- What is wanted of each plugin; the server follows. No row: nothing was ever said of it.
create table plugin (
    id varchar(64) not null,
    bundle varchar(200) not null,
    state varchar(20) not null,
    wanted_version varchar(100) not null,
    former_version varchar(100) not null,
    reason varchar(1000) not null,
    created_at ${instant} not null,
    created_by varchar(120) not null,
    changed_at ${instant} not null,
    changed_by varchar(120) not null,
    constraint plugin_pk primary key (id)
);

-- The last versions of each.
create table plugin_version (
    plugin varchar(64) not null,
    version varchar(100) not null,
    turn bigint not null,
    state varchar(20) not null,
    reason varchar(1000) not null,
    sha256 char(64) not null,
    publisher_key varchar(200) not null,
    passport ${text} not null,
    verdict ${text} not null,
    installed_at ${instant} not null,
    installed_by varchar(120) not null,
    constraint plugin_version_pk primary key (plugin, version)
);

-- Their bundles, in parts, so that going back needs nothing from outside.
create table plugin_part (
    plugin varchar(64) not null,
    version varchar(100) not null,
    part integer not null,
    content ${bytes} not null,
    constraint plugin_part_pk primary key (plugin, version, part),
    constraint plugin_part_of_version foreign key (plugin, version) references plugin_version (plugin, version)
        on delete cascade
);
