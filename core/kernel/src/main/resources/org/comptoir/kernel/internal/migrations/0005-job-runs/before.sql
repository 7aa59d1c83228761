-- A job as a server leaves it behind.
insert into job_lease (job, holder, token, held_until, due_at, last_error)
    values ('kernel-purge', 'north', 1, current_timestamp, current_timestamp, '');
