select 1 from queued_message;
