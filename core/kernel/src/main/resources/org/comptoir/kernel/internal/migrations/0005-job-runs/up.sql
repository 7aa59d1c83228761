-- When the last run of a job began and ended; null before the first that was written down.
alter table job_lease add column started_at ${instant};
alter table job_lease add column ended_at ${instant};
