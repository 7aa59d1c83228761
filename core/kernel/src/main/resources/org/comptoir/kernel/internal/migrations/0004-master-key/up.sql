-- Which master key the secrets of this database are under: its fingerprint, never the key. At most one row.
create table master_key (
    place integer not null,
    key_id char(16) not null,
    constraint master_key_pk primary key (place)
);
