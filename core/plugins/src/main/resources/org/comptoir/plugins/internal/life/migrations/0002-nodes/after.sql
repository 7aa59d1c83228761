select 1 from plugin_change where changes <> 0;
select 1 from plugin_turn where held_until <> 0;
select 1 from plugin_node;
select 1 from plugin where id <> 'acme.kept' or state <> 'active';
