select 1 from hook_delivery;
select 1 from hook_try;
select 1 from hook_pointer;
