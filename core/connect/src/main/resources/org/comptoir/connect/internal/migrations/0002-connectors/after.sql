select 1 from connector;
