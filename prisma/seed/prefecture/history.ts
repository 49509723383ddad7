/** One event for each order, approval, published pledge, review and rectification, chain by chain in the order of time. */
export const historySteps: readonly string[] = [
  `create temporary table big_event (org uuid, at timestamptz, person uuid, capacity text, kind text, subject uuid, body text) on commit drop`,
  `insert into big_event select a.org_id, timestamptz '2026-01-08 10:00+08', r.head, '书记', 'adoption.order', a.id, '{}' from adoption a join big_org r on r.parent_id is null`,
  `insert into big_event select a.org_id, a.approved_at, a.approved_by_person_id, '书记', 'adoption.approve', a.id, '{}' from adoption a`,
  `insert into big_event select p.org_id, p.published_at, p.examiner_person_id, '书记', 'pledge.publish', p.id, format('{"number":%s,"pledger":%s}', p.number, to_json(p.pledger_name)) from pledge p`,
  `insert into big_event select r.org_id, r.ledgered_at, r.reviewer_person_id, '书记', 'review.ledger', r.target_id, format('{"advice":0,"number":%s,"subject":%s}', r.ledger_number, to_json(t.subject_name)) from review r join review_target t on t.org_id = r.org_id and t.id = r.target_id`,
  `insert into big_event select r.org_id, r.opened_at, o.head, '书记', 'rectification.open', r.id, format('{"dueOn":"%s","number":%s,"ordered":false,"source":"OVERDUE_PLEDGE"}', r.original_due_on, r.number) from rectification r join big_org o on o.id = r.org_id`,
  // Twin of audit_write() for a whole year at once: every chain grows by one link in each turn, under the same hash.
  `create temporary table big_link on commit drop as
   select org as org_id, (row_number() over (partition by org order by at, subject, kind))::integer as seq, date_trunc('milliseconds', at) as at, 'PERSON' as actor_kind, person as actor_person_id,
          capacity, kind, split_part(kind, '.', 1) as subject_kind, subject as subject_id, body as payload from big_event`,
  `create unique index on big_link (org_id, seq)`,
  `analyze big_link`,
  `insert into audit_event
   with recursive chain as (
     select b.*, g.prev, audit_hash(row(b.*, g.prev, null)::audit_event) as hash
       from big_link b cross join lateral (select sha256(convert_to('zhengyou:' || b.org_id, 'UTF8')) as prev) g where b.seq = 1
     union all
     select b.*, c.hash, audit_hash(row(b.*, c.hash, null)::audit_event) from chain c join big_link b on b.org_id = c.org_id and b.seq = c.seq + 1)
   select * from chain`,
  `insert into audit_head (org_id, seq, hash) select distinct on (org_id) org_id, seq, hash from audit_event order by org_id, seq desc`,
];
