-- What plugins with tables of their own are still to be asked of an erasure, and what they answered. What somebody was known by
-- before is kept until the plugin has answered, and no longer.
create table erasure_plugin (
    company ${uuid} not null,
    subject ${uuid} not null,
    plugin varchar(64) not null,
    kind varchar(16) not null,
    state varchar(16) not null,
    known_by ${text} not null,
    tries integer not null,
    problem varchar(100) not null,
    version varchar(100) not null,
    planned_at ${instant} not null,
    ask_at ${instant} not null,
    changed_at ${instant} not null,
    constraint erasure_plugin_pk primary key (company, subject, plugin)
);
create index erasure_plugin_due on erasure_plugin (state, ask_at);
