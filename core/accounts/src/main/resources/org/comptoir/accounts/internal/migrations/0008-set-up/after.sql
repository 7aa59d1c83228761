select once from setup_done where stage <> 'done';
select digest from setup_pass;
select once from setup_draft;
