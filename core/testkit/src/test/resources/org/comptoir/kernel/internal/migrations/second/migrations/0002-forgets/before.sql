insert into sample (id) values (1);
insert into sample (id) values (2);
