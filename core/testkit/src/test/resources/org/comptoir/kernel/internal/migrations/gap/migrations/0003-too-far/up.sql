create table far (id bigint);
