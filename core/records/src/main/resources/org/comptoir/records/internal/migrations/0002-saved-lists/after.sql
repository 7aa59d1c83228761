select 1 from saved_list;
select 1 from saved_list_usual;
