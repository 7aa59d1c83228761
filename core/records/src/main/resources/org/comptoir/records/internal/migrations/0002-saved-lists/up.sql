-- Ways to look at a list: what stands in its address. Shared ones are the company's.
create table saved_list (
    company ${uuid} not null,
    id ${uuid} not null,
    list_name varchar(40) not null,
    name varchar(60) not null,
    query varchar(1500) not null,
    shared boolean not null,
    person ${uuid} not null,
    created_at ${instant} not null,
    constraint saved_list_pk primary key (company, id)
);
create index saved_list_list on saved_list (company, list_name);

-- What a list opens with for somebody.
create table saved_list_usual (
    company ${uuid} not null,
    person ${uuid} not null,
    list_name varchar(40) not null,
    saved ${uuid} not null,
    constraint saved_list_usual_pk primary key (company, person, list_name)
);
