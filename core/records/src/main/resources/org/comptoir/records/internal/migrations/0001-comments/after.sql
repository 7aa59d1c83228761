select 1 from record_comment;
