select 1 from node_start;
