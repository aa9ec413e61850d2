-- Address and subject of the messages that were written before they had them (postgres/0004-outbox-address.sql), as
-- robot/deciding/src/consequences/table.ts gives them now: verify holds them against the journal. The arrest that a message is about is the last one
-- that was ordered before it; the chamber is that of the fine's region, which the first event of every fine says.
update work.outbox as outbox
set address = coalesce(named.address, ''), subject = coalesce(named.subject, '')
from (
  select message.document_id, message.n, message.recipient,
         case message.recipient
           when 'debtor' then message.body::json ->> 'channel'
           when 'bank' then case message.body::json ->> 'type' when 'AccountsRequested' then '*' else arrest.bank end
           else registered.body::json ->> 'region'
         end as address,
         case message.body::json ->> 'type'
           when 'NoticeQueued' then 'notice ' || (message.body::json ->> 'channel')
           when 'AccountsRequested' then 'accounts'
           when 'CollectionOrderSent' then 'order ' || (message.body::json ->> 'order')
           when 'CollectionOrderRecallSent' then 'order ' || (message.body::json ->> 'order')
           when 'ProceedingTransferred' then 'case'
           when 'LateMoneyReported' then 'entry ' || (message.body::json ->> 'entry')
           else 'arrest ' || arrest.account
         end as subject
  from work.outbox as message
  left join lateral (
    select ordered.body::json ->> 'bank' as bank, ordered.body::json ->> 'account' as account
    from work.outbox as ordered
    where ordered.document_id = message.document_id and ordered.recipient = 'bank' and ordered.n <= message.n
      and ordered.body::json ->> 'type' = 'ArrestOrdered'
    order by ordered.n desc
    limit 1
  ) as arrest on message.recipient <> 'debtor'
  left join journal.event as registered
    on registered.document_id = message.document_id and registered.n = 1 and message.recipient = 'chamber'
  where message.address = ''
) as named
where outbox.document_id = named.document_id and outbox.n = named.n and outbox.recipient = named.recipient;

-- From now on whoever writes a message says both.
alter table work.outbox
  alter column address drop default,
  alter column subject drop default;
