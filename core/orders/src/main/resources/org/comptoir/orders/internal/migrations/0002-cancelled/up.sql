-- What of a line had not shipped and was given up.
alter table order_line add column cancelled decimal(19,4) default 0 not null;
