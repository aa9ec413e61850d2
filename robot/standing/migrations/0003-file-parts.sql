-- What files brought in before batches were bound counts as one batch, number 0, so that from the next sealing on it is bound as all else is (decision 0034).
insert into work.file_part (file_id, n, rows, digest)
select document.file_id, 0, count(*),
       sha256(convert_to(string_agg(encode(sha256(convert_to(document.record, 'UTF8')), 'hex'), '' order by document.line), 'UTF8'))
from fines.document as document group by document.file_id;

insert into work.file_part (file_id, n, rows, digest)
select told.file_id, 0, count(*), sha256(convert_to(string_agg(told.digest, '' order by told.digest collate "C"), 'UTF8'))
from (
  select entry.file_id, encode(sha256(convert_to(concat_ws(',',
           to_json(entry.entry_id), to_json(entry.booked_on), to_json(entry.direction), to_json(entry.reversal), to_json(entry.amount::text),
           to_json(entry.currency), coalesce(to_json(entry.end_to_end_id)::text, 'null'), to_json(entry.payment_references),
           to_json(entry.remittance), entry.entry, coalesce(to_json(entry.booking)::text, 'null'),
           coalesce(to_json(entry.held)::text, 'null'), coalesce(to_json(entry.payer_iin)::text, 'null')
         ), 'UTF8')), 'hex') as digest
  from payments.entry as entry
) as told
group by told.file_id;
