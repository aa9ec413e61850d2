-- Money in suspense is looked up by its sum, from the case that it may be meant for.
create index entry_suspended_sum on payments.entry (amount) where status = 'suspense';
