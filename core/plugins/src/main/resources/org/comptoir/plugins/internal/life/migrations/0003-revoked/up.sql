-- Archives that a catalogue revoked, for good.
create table plugin_revoked (
    sha256 char(64) not null,
    since ${instant} not null,
    constraint plugin_revoked_pk primary key (sha256)
);
