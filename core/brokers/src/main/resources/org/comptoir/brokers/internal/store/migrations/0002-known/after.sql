select 1 from plugin_known;
select 1 from plugin_migration where plugin <> 'acme.kept';
