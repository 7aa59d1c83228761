-- Since when a document is closed to all but those who read the books: whom it is made out to was erased. What it says stays
-- as it was issued, until its term is over.
alter table invoice add column blocked_at ${instant};
alter table invoice add column ended_at ${instant};
