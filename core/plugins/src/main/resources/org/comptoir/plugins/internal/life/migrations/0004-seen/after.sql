select 1 from plugin_seen;
