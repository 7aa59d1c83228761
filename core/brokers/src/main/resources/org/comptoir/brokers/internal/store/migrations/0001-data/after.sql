select 1 from plugin_table;
select 1 from plugin_migration;
select 1 from plugin_task_done;
