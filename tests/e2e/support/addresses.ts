import { readdirSync } from "node:fs";
import { adminSql } from "./county";

export type Address = { route: string; orgId: string; path: string };

/** For every address with a record in it: a row of the county that its own organisation sees, as `code`, `org` and the path's ids. */
const samples: Record<string, string> = {
  "campaigns/[campaign]":
    "select o.code, o.id as org, array[c.id::text] as ids from campaign c join org o on o.id = c.org_id where c.state = 'ISSUED'",
  "campaigns/approvals/[adoptionOrg]/[adoption]":
    "select u.code, u.id as org, array[o.code, a.id::text] as ids from adoption a join org o on o.id = a.org_id join org u on u.id = o.parent_id where a.state in ('SUBMITTED', 'APPROVED')",
  "campaigns/activities/[activity]":
    "select o.code, o.id as org, array[a.id::text] as ids from activity a join org o on o.id = a.org_id where o.code = 'sj05' and a.kind = 'MOBILISATION'",
  "campaigns/papers/[paper]":
    "select o.code, o.id as org, array[p.id::text] as ids from paper p join org o on o.id = p.org_id where p.state = 'ISSUED' and o.code = 'sj05'",
  "campaigns/templates/[source]":
    "select o.code, o.id as org, array[v.id::text] as ids from template_version v join org o on o.id = v.org_id where v.state = 'DRAFT'",
  "campaigns/indicators/[indicator]":
    "select o.code, o.id as org, array[i.id::text] as ids from indicator i join org o on o.id = i.org_id",
  "campaigns/evidence/[file]":
    "select o.code, o.id as org, array[e.id::text] as ids from evidence_file e join org o on o.id = e.org_id",
  "campaigns/innovations/[innovation]":
    "select o.code, o.id as org, array[i.id::text] as ids from innovation i join org o on o.id = i.org_id where i.state = 'OPEN'",
  "commendations/calls/[call]":
    "select o.code, o.id as org, array[c.id::text] as ids from award_call c join org o on o.id = c.org_id",
  "commendations/nominations/[nominee]/[nomination]":
    "select o.code, o.id as org, array[o.code, n.id::text] as ids from nomination n join org o on o.id = n.org_id",
  "commendations/notices/[notice]":
    "select o.code, o.id as org, array[n.id::text] as ids from award_notice n join org o on o.id = n.org_id",
  "commendations/awards/[award]":
    "select o.code, o.id as org, array[a.id::text] as ids from award a join org o on o.id = a.org_id",
  "evaluations/[roundId]":
    "select o.code, o.id as org, array[r.id::text] as ids from evaluation_round r join org o on o.id = r.org_id",
  "imports/[import]":
    "select o.code, o.id as org, array[b.id::text] as ids from import_batch b join org o on o.id = b.org_id where b.state = 'CHECKED'",
  "reports/sheets/[sheet]":
    "select o.code, o.id as org, array[v.id::text] as ids from sheet_version v join org o on o.id = v.org_id where v.state = 'DRAFT'",
  "orgs/[code]": "select o.code, o.id as org, array[o.code] as ids from org o where o.kind = 'BRANCH'",
  "orgs/[code]/change/[change]":
    "select u.code, u.id as org, array[o.code, 'rename'] as ids from org o join org u on u.id = o.parent_id where o.kind = 'BRANCH' and o.closed_on is null",
  "orgs/links/[link]":
    "select o.code, o.id as org, array[l.id::text] as ids from org_link l join org o on o.id = l.org_id",
  "people/handovers/[handover]":
    "select o.code, o.id as org, array[h.id::text] as ids from handover h join org o on o.id = h.org_id",
  "people/bodies/[body]":
    "select o.code, o.id as org, array[b.id::text] as ids from body b join org o on o.id = b.org_id where o.code = 'sj04'",
  "people/[person]":
    "select o.code, o.id as org, array[m.person_id::text] as ids from membership m join org o on o.id = m.org_id where m.ends_on is null",
  // A branch has no line below it.
  "pledges/line": "select o.code, o.id as org, array[]::text[] as ids from org o where o.code = 'sj02'",
  "pledges/[pledge]":
    "select o.code, o.id as org, array[p.id::text] as ids from pledge p join org o on o.id = p.org_id where p.state = 'PUBLISHED'",
  "pledges/reports/[period]":
    "select o.code, o.id as org, array[r.period] as ids from pledge_report r join org o on o.id = r.org_id",
  "pledges/[pledge]/items":
    "select o.code, o.id as org, array[p.id::text] as ids from pledge p join org o on o.id = p.org_id where p.state = 'RETURNED' and p.pledger_kind = 'PERSON'",
  "noticeboard/print/[sheet]": "select o.code, o.id as org, array['poster'] as ids from org o where o.code = 'sj05'",
  "noticeboard/opinions/[opinion]":
    "select o.code, o.id as org, array[x.id::text] as ids from opinion x join org o on o.id = x.org_id where o.code = 'sj05'",
  "pledges/evidence/[evidence]":
    "select o.code, o.id as org, array[e.id::text] as ids from pledge_evidence e join org o on o.id = e.org_id",
  "noticeboard/showings/[showing]":
    "select o.code, o.id as org, array[s.id::text] as ids from pledge_showing s join org o on o.id = s.org_id",
  "rectifications/repeated/[key]":
    "select o.code, o.id as org, array[p.id::text] as ids from repeated_problem p join org o on o.id = p.org_id",
  "rectifications/proofs/[proof]":
    "select o.code, o.id as org, array[p.id::text] as ids from rectification_proof p join org o on o.id = p.org_id",
  "rectifications/[rectification]":
    "select o.code, o.id as org, array[r.id::text] as ids from rectification r join org o on o.id = r.org_id",
  "supervision/visits/[visit]":
    "select o.code, o.id as org, array[v.id::text] as ids from supervision_visit v join org o on o.id = v.org_id",
  "supervision/projects/[project]":
    "select o.code, o.id as org, array[p.id::text] as ids from key_project p join org o on o.id = p.org_id",
  "supervision/circulars/[circular]":
    "select o.code, o.id as org, array[c.id::text] as ids from circular c join org o on o.id = c.org_id",
  "supervision/letters/[letter]":
    "select o.code, o.id as org, array[l.id::text] as ids from responsibility_letter l join org o on o.id = l.org_id where l.state = 'SIGNED'",
  "supervision/draws/[draw]":
    "select o.code, o.id as org, array[d.id::text] as ids from supervision_draw d join org o on o.id = d.org_id",
  "reviews/[roundId]":
    "select o.code, o.id as org, array[r.id::text] as ids from review_round r join org o on o.id = r.org_id where r.subjects = 'MEMBERS' and r.state = 'OPEN'",
  "reviews/[roundId]/coverage":
    "select o.code, o.id as org, array[r.id::text] as ids from review_round r join org o on o.id = r.org_id where r.reach = 'SUBTREE' and r.state = 'OPEN'",
  "reviews/[roundId]/summary/paper":
    "select o.code, o.id as org, array[s.round_id::text] as ids from review_summary s join org o on o.id = s.org_id where s.state = 'ISSUED'",
  "reviews/[roundId]/signatures/[sheet]":
    "select o.code, o.id as org, array[s.round_id::text, s.id::text] as ids from signature_sheet s join org o on o.id = s.org_id",
  "reviews/[roundId]/[targetId]":
    "select o.code, o.id as org, array[r.id::text, t.id::text] as ids from review_round r join org o on o.id = r.org_id join review_target t on t.round_org_id = r.org_id and t.round_id = r.id and t.org_id = r.org_id where r.subjects = 'MEMBERS' and r.state = 'OPEN' and t.state = 'DUE'",
  "reviews/received/[targetId]":
    "select o.code, o.id as org, array[t.id::text] as ids from review_target t join org o on o.id = t.org_id join review v on v.org_id = t.org_id and v.target_id = t.id where t.subject_org_id is not null and v.state <> 'DRAFT'",
  "reviews/below/[targetId]":
    "select u.code, u.id as org, array[t.id::text] as ids from review_target t join org o on o.id = t.org_id join org u on u.id = o.parent_id where t.round_org_id = t.org_id and t.person_id is not null and head_vacant(t.org_id)",
  "reviews/linked/[linkId]/[targetId]":
    "select h.code, h.id as org, array[l.id::text, t.id::text] as ids from org_link l join org h on h.id = l.holder_org_id join review_target t on t.org_id = l.org_id where l.kind = 'CONTACT_POINT' and t.subject_org_id is not null",
};

/** Every route of the desk, from the map of addresses itself. */
export const deskRoutes = (): string[] =>
  readdirSync("app/o/[org]", { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .map((file) => file.replace(/\/?(page\.tsx|route\.ts)$/, ""))
    // The bare address of an organisation only leads to its inbox; the control page exists for the bench alone.
    .filter((route) => route !== "" && route !== "control")
    .sort();

/** The sample that a route's ids come from: its own, or that of the longest route it lies under. */
const sampleOf = (route: string): [string, string] | undefined => {
  const known = Object.keys(samples).filter((key) => route === key || route.startsWith(`${key}/`));
  const longest = known.sort((a, b) => b.length - a.length)[0];
  const statement = longest === undefined ? undefined : samples[longest];
  return longest === undefined || statement === undefined ? undefined : [longest, statement];
};

/** One real address of each route: fixed ones in a branch with data, the others at a row the county holds. */
export async function addressOf(route: string): Promise<Address> {
  if (!route.includes("[") && !(route in samples)) {
    const [org] = await adminSql<{ id: string }>("select id from org where code = 'sj05'");
    return { route, orgId: org?.id ?? "", path: `/o/sj05/${route}`.replace(/\/$/, "") };
  }
  const sample = sampleOf(route);
  if (!sample) throw new Error(`no sample leads to /o/[org]/${route}: name one in tests/e2e/support/addresses.ts`);
  const [row] = await adminSql<{ code: string; org: string; ids: string[] }>(`${sample[1]} order by 1, 3 limit 1`);
  if (!row) throw new Error(`the county has no row for /o/[org]/${route}`);
  const ids = [...row.ids];
  const path = route.replace(/\[[^\]]+\]/g, () => ids.shift() ?? "");
  return { route, orgId: row.org, path: `/o/${row.code}/${path}` };
}
