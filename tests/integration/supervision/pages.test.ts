import { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { shownRows } from "@/lib/kernel/paging-size";
import { look, type Scope } from "@/lib/kernel/work";
import { listLinks, listLoads } from "@/lib/orgs/links/queries";
import { listProblemCodesPage } from "@/lib/rectifications/problems/queries";
import { listSessionsPage } from "@/lib/reviews/sessions/queries";
import { listStandings } from "@/lib/supervision/comparisons/queries";
import { findOverview } from "@/lib/supervision/overviews/queries";
import { findLinkRecords, type LinkRecords } from "@/lib/supervision/pairings/queries";
import { findRewards } from "@/lib/supervision/rewards/queries";
import { as, asOwner, makeOrg, setDay } from "@/tests/support/county";
import { urlOf } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { openedRound } from "../reviews/setting";

const many = 120;
let county: County;
let roundId: string;

/** Ten years of papers at once: references hold, the guards of single entries are not asked. */
async function fill(statements: readonly string[]) {
  const client = new Client({ connectionString: urlOf("admin") });
  await client.connect();
  await client.query("set session_replication_role = replica");
  for (const text of statements) await client.query(text);
  await client.end();
}

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  const { people, first, second, general, root } = county;
  roundId = await openedRound(people.secretary, first);
  await asOwner(async (client) => {
    for (let place = 0; place < many - 2; place += 1) await makeOrg(client, `某局第${place}支部`, "BRANCH", general);
  });
  const [me, leader] = [people.secretary.id, people.generalHead.id];
  const rows = (into: string, values: string) =>
    `insert into ${into} select ${values} from generate_series(1, ${many}) n`;
  const day = "'2026-06-01'::date - n / 3";
  const link = `(select min(id::text)::uuid from org_link where kind = 'CONTACT_POINT' and holder_org_id = '${general.id}')`;
  await fill([
    rows(
      "review_session (org_id, id, round_id, modes, held_on, chair, attendees, recorded_by_person_id)",
      `'${first.id}', gen_random_uuid(), '${roundId}', '{ASSEMBLY}', ${day}, '书记', 9, '${me}'`,
    ),
    rows(
      "penalty_record (org_id, id, subject, grounds, amount, imposed_by, document, imposed_on, recorded_by_person_id)",
      `'${first.id}', gen_random_uuid(), '某企业', '超标', 100, '环保局', '罚单', ${day}, '${me}'`,
    ),
    rows(
      "reward_rule (org_id, id, kind, condition, consequence, basis, begins_on, incentive)",
      `'${first.id}', gen_random_uuid(), 'REWARD', '先进', '表扬', '办法', ${day}, 'HONOUR'`,
    ),
    rows(
      "problem_code (org_id, id, family, name, position)",
      `'${root.id}', gen_random_uuid(), '三难', '难' || n, n % 7`,
    ),
    rows(
      "designation (org_id, id, kind, name, begins_on)",
      `'${first.id}', gen_random_uuid(), 'RESPONSIBILITY_AREA', '责任区' || n, ${day}`,
    ),
    `insert into org_link (org_id, id, kind, holder_org_id, holder_person_id, role, document, begins_on)
     select o.id, gen_random_uuid(), k, '${general.id}', case k when 'PAIRING' then null else '${leader}'::uuid end, '', '文件', '2026-01-01' from org o, unnest('{CONTACT_POINT,PAIRING}'::text[]) k where o.parent_id = '${general.id}'`,
    `insert into org_link (org_id, id, kind, holder_org_id, holder_person_id, role, document, begins_on)
     select '${second.id}', gen_random_uuid(), 'CONTACT_POINT', '${first.id}', m.person_id, '', '文件', '2026-01-01' from membership m where m.org_id = '${first.id}'`,
    rows(
      "contact_act (org_id, id, link_id, mode, happened_on, note, recorded_by_person_id)",
      `(select org_id from org_link where id = ${link}), gen_random_uuid(), ${link}, 'PHONE', ${day}, '问进度', '${leader}'`,
    ),
    rows(
      "pairing_deed (org_id, id, link_id, kind, happened_on, text, recorded_by_person_id)",
      `(select org_id from org_link where id = ${link}), gen_random_uuid(), ${link}, 'DEED', ${day}, '修渠', '${leader}'`,
    ),
    `insert into supervision_alert (org_id, id, subject_org_id, kind, figure, since)
     select '${general.id}', gen_random_uuid(), o.id, 'UNREVIEWED', length(o.name) % 3, '2026-06-01' from org o where o.parent_id = '${general.id}'`,
  ]);
});

type Page = (scope: Scope, after?: string) => Promise<readonly { id: string }[]>;

/** Every page after the other, as somebody presses on: the ids shown, in their order. */
async function walked(by: Parameters<typeof look>[0], page: Page): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | undefined, turns = 0; turns < 9; turns += 1) {
    const found = (await look(by, (scope) => page(scope, after))) ?? [];
    expect(found.length).toBeLessThanOrEqual(shownRows + 1);
    const rows = found.slice(0, shownRows);
    ids.push(...rows.map(({ id }) => id));
    after = found.length > shownRows ? rows.at(-1)?.id : undefined;
    if (!after) break;
  }
  return ids;
}

const span = { from: "2026-04-01", to: "2026-06-30" } as const;
const records =
  (name: keyof LinkRecords): Page =>
  async (scope, after) =>
    (await findLinkRecords(scope, after ? { [name]: after } : {}))[name];
const branch = () => as(county.people.secretary, county.first);
const above = () => as(county.people.generalHead, county.general);

describe("a list longer than its page goes on to its last row", () => {
  const lists: [string, () => Parameters<typeof look>[0], Page][] = [
    [
      "REV-46 the sittings of a round",
      branch,
      (scope, after) => listSessionsPage(scope, { orgId: scope.orgId, id: roundId }, after),
    ],
    [
      "SUP-14 the penalties recorded",
      branch,
      async (scope, after) => (await findRewards(scope, after ? { penalties: after } : {})).penalties,
    ],
    [
      "SUP-14 the rules in force",
      branch,
      async (scope, after) => (await findRewards(scope, after ? { rules: after } : {})).rules,
    ],
    ["SYS-79 the kinds of problem", branch, listProblemCodesPage],
    ["ORG-42 what is named here", branch, records("designations")],
    ["ORG-36 the contact points", above, records("points")],
    ["ORG-36 the visits and calls", above, records("acts")],
    ["ORG-40 the pairings", above, records("pairings")],
    ["ORG-40 what was done in them", above, records("deeds")],
    ["SUP-18 what to look at below", above, async (scope, after) => (await findOverview(scope, "made", after)).alerts],
    [
      "SUP-19 the organisations compared",
      above,
      async (scope, after) => (await listStandings(scope, county.campaign, span, "2026Q2", after)).rows,
    ],
    [
      "ORG-35 the links an organisation holds",
      above,
      (scope, after) =>
        listLinks(scope, scope.orgId, after ? { held: after } : {}).then((found) => found.filter(({ holds }) => holds)),
    ],
  ];
  for (const [title, by, page] of lists)
    it(title, async () => {
      const ids = await walked(by(), page);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeGreaterThanOrEqual(many);
    });

  it("ORG-38 the leaders with their branches: one row each, none twice", async () => {
    const ids = await walked(as(county.people.rootHead, county.root), listLoads);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(5);
  });

  it("CAM-47 the rules are counted whole, whatever page is shown", async () => {
    const found = await look(branch(), (scope) => findRewards(scope));
    expect(found?.provided).toEqual([{ incentive: "HONOUR", count: many }]);
    expect(found?.rules).toHaveLength(shownRows + 1);
  });
});
