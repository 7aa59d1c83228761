insert into plugin_migration (plugin, version, step_name, digest, narrowing, applied_at)
    values ('acme.kept', 1, 'first', 'd', false, current_timestamp);
