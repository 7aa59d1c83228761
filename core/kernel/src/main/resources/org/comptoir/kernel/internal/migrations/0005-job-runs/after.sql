-- The job is there, and nothing is known of its runs.
select count(*) from job_lease where job = 'kernel-purge' and started_at is null and ended_at is null having count(*) <> 1;
