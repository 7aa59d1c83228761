-- Up to which amount people of a buyer organisation order alone; the buyer of zeros stands for all who have no limit of their own.
create table order_limit (
    company ${uuid} not null,
    customer ${uuid} not null,
    buyer ${uuid} not null,
    amount_minor bigint not null,
    currency char(3) not null,
    changed_at ${instant} not null,
    changed_by varchar(120) not null,
    constraint order_limit_pk primary key (company, customer, buyer)
);
