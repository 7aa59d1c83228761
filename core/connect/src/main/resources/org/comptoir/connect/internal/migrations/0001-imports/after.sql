select 1 from import_fact;
select 1 from import_quarantine;
