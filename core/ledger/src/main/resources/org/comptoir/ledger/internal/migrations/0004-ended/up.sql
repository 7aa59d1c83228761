-- When the term of an entry was over and its texts were taken away; what was chained can no longer be told from the rest.
alter table ledger_entry add column ended_at ${instant};
