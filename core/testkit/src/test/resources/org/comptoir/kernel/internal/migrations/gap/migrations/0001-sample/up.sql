create table sample (id bigint not null primary key, label ${text});
