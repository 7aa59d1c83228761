insert into plugin (id, bundle, state, wanted_version, former_version, reason, created_at, created_by, changed_at, changed_by)
    values ('acme.kept', 'acme.kept', 'active', '1.0.0', '', '', current_timestamp, 'test', current_timestamp, 'test');
