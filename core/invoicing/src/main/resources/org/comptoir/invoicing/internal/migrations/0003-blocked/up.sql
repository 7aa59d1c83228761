-- Since when a document is closed to all but those who read the books: whom it is made out to was erased. What it says stays
-- as it was issued.
alter table invoice add column blocked_at ${instant};
