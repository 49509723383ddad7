import type { Loading } from "./loading";

/** LIFE-04: the turnover of 12 March, with the list that the old secretary of the first branch handed to the new one. */
export async function loadElections({ client, id }: Loading): Promise<void> {
  const org = id("org", "O05");
  const election = id("election", "O05", "2026-03-10");
  const handover = id("handover", "O05", "2026-03-12");
  const [before, after, superior] = [id("person", "P11"), id("person", "P10"), id("person", "P07")];
  await client.query(
    "insert into election (org_id, id, kind, held_on, effective_on, document, recorded_by_org_id, recorded_by_person_id, recorded_at) values ($1, $2, 'TERM', '2026-03-10', '2026-03-12', '关于第一党支部换届选举结果的批复', $3, $4, '2026-03-11T15:10:00+08:00')",
    [org, election, id("org", "O04"), superior],
  );
  await client.query(
    "update duty set election_id = $2, document = '关于第一党支部换届选举结果的批复' where org_id = $1 and begins_on = '2026-03-12'",
    [org, election],
  );
  await client.query(
    "insert into handover (org_id, id, election_id, from_person_id, to_person_id, title, state, taken_at) values ($1, $2, $3, $4, $5, '第一党支部书记', 'TAKEN', '2026-03-13T09:30:00+08:00')",
    [org, handover, election, before, after],
  );
  await client.query(
    `insert into handover_line (org_id, id, handover_id, kind, count, titles)
     select $1, gen_random_uuid(), $2, x.kind, x.count, x.titles from (values ('PLEDGE', 4, '秦一鸣、方晓棠、田小满、禹开济'), ('ADOPTION', 1, '创先争优活动'), ('RECTIFICATION', 1, '值班登记本有缺页')) as x (kind, count, titles)`,
    [org, handover],
  );
}
