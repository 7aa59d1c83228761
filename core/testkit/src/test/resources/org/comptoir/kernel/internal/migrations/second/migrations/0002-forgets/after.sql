select count(*) from sample having count(*) <> 2;
