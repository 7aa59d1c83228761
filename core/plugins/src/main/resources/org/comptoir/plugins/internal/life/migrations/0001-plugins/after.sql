-- The first migration finds nothing.
select 1 from plugin;
select 1 from plugin_version;
select 1 from plugin_part;
