-- Nothing is remembered before the next start.
select count(*) from master_key having count(*) <> 0;
