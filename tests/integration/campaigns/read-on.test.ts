import { beforeAll, describe, expect, it } from "vitest";
import { listHearings } from "@/lib/campaigns/hearings/queries";
import { listNotes } from "@/lib/campaigns/innovations/queries";
import { basesOffered, findPaperChoices } from "@/lib/campaigns/papers/places/queries";
import { countIssued, listPapersOf, listPaperVersions } from "@/lib/campaigns/papers/queries";
import { listTemplates, listVersions } from "@/lib/campaigns/templates/queries";
import { look, type Scope } from "@/lib/kernel/work";
import { listQuarter } from "@/lib/pledges/reports/queries";
import { as, asOwner, setDay } from "@/tests/support/county";
import { type County, makeCounty } from "@/tests/support/small-county";
import { makePublished } from "../pledges/steps";

type Row = { id: string };
type Read = (scope: Scope, after?: string) => Promise<readonly Row[]>;

let county: County;
let adoption: string;
let innovation: string;
const many = 45;
const [template, drafted] = [crypto.randomUUID(), crypto.randomUUID()];

/** More than a page of each, several of one day, so that the order hangs on the id as well. */
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  const { first, root, campaign, people } = county;
  await asOwner(async (client) => {
    const fill = (text: string, given: readonly unknown[]) => client.query(text, [...given]);
    const key = [first.id, root.id, campaign.id, people.secretary.id];
    const [found] = (await client.query("select id from adoption where org_id = $1", [first.id])).rows;
    adoption = found.id;
    await fill(
      `insert into scheme_hearing (org_id, id, adoption_id, heard_on, way, heard, opinion, outcome, reply, recorder_person_id)
       select $1, gen_random_uuid(), $2, date '2026-03-01' + n % 5, 'MEETING', '群众代表', '意见' || n, 'TAKEN', '已采纳', $3 from generate_series(1, ${many}) n`,
      [first.id, adoption, people.secretary.id],
    );
    await fill(
      `insert into paper (org_id, id, kind, title, issuer, campaign_org_id, campaign_id, author_person_id, saved_by_person_id, saved_at)
       select $1, gen_random_uuid(), 'NOTICE', '文件' || n, '某局第一党支部', $2, $3, $4, $4, '2026-03-01' from generate_series(1, ${many}) n`,
      key,
    );
    await fill(
      `insert into paper (org_id, id, kind, title, issuer, author_person_id, saved_by_person_id, saved_at) values ($1, $2, 'NOTICE', '反复修改的文件', '支部', $3, $3, '2026-03-01')`,
      [first.id, drafted, people.secretary.id],
    );
    await fill(
      `insert into paper_version (org_id, id, paper_id, version, title, body, kept_at, keeper_person_id)
       select $1, gen_random_uuid(), $2, n * 3, '稿', '第' || n || '稿', '2026-03-01', $3 from generate_series(1, ${many}) n`,
      [first.id, drafted, people.secretary.id],
    );
    const { rows } = await fill(
      `insert into innovation (org_id, id, campaign_org_id, campaign_id, name, content, responsible_person_id, begins_on, original_due_on, due_on)
       values ($1, gen_random_uuid(), $2, $3, '项目', '内容', $4, '2026-01-05', '2026-12-20', '2026-12-20') returning id`,
      key,
    );
    innovation = rows[0].id;
    await fill(
      `insert into innovation_note (org_id, id, innovation_id, happened_on, text, recorder_person_id)
       select $1, gen_random_uuid(), $2, date '2026-03-01' + n % 5, '进展' || n, $3 from generate_series(1, ${many}) n`,
      [first.id, innovation, people.secretary.id],
    );
    await fill(
      `insert into template_version (org_id, id, template_id, version, title, state, published_at, publisher_person_id)
       select $1, gen_random_uuid(), $2, n, '常用模板', 'PUBLISHED', '2026-03-01', $3 from generate_series(1, ${many}) n`,
      [first.id, template, people.secretary.id],
    );
    await fill(
      "insert into template_version (org_id, id, template_id, version, title) select $1, gen_random_uuid(), gen_random_uuid(), 1, '草稿' || n % 7 from generate_series(1, 60) n",
      [first.id],
    );
  });
});

const reader = () => as(county.people.secretary, county.first);
const read = async <T>(what: (scope: Scope) => Promise<T>) => (await look(reader(), what)) as T;

/** Every row of a list once, page by page: a page begins after the last row of the one before it. */
async function pages(list: Read, size: number): Promise<string[]> {
  const seen: string[] = [];
  for (;;) {
    const found = await read((scope) => list(scope, seen.at(-1)));
    seen.push(...found.slice(0, size).map(({ id }) => id));
    if (found.length <= size) return seen;
  }
}
const once = (seen: readonly string[]) => new Set(seen).size;

describe("nothing of a long list is cut in silence", () => {
  it("CAM-24 templates: sixty drafts, one's own newest version and the library, each once", async () => {
    const seen = await pages(async (scope, after) => {
      const rows = await listTemplates(scope, after);
      return rows.map((row) => ({ ...row, id: row.source }));
    }, 50);
    expect([once(seen), seen.length]).toEqual([seen.length, 60 + 1 + 11]);
  });

  it("CAM-24 every version of a template, the newest first", async () => {
    const whose = { orgId: county.first.id, templateId: template };
    const all = await read((scope) => listVersions(scope, whose));
    const after = await read((scope) => listVersions(scope, whose, all[9]?.id));
    expect([all.length, after[0]?.version, after.length]).toEqual([many, many - 10, many - 10]);
  });

  it("CAM-11 everybody who was heard about a scheme, in the order of the days", async () => {
    const at = { orgId: county.first.id, id: adoption };
    const all = await read((scope) => listHearings(scope, at));
    const after = await read((scope) => listHearings(scope, at, all[17]?.id));
    expect(after.map(({ id }) => id)).toEqual(all.slice(18).map(({ id }) => id));
    expect(all.map(({ heardOn }) => heardOn)).toEqual(all.map(({ heardOn }) => heardOn).toSorted());
  });

  it("CAM-02 CAM-13 every paper of a campaign; a summary counts those issued, not those shown", async () => {
    const all = await read((scope) => listPapersOf(scope, county.campaign.id));
    const after = await read((scope) => listPapersOf(scope, county.campaign.id, all[17]?.id));
    expect([all.length, after.map(({ id }) => id)]).toEqual([many, all.slice(18).map(({ id }) => id)]);
    expect(await read((scope) => countIssued(scope, county.campaign.id))).toBe(0);
  });

  it("CAM-02 the drafts of a paper keep their places in the row, whatever page they stand on", async () => {
    const list: Read = (scope, before) => listPaperVersions(scope, drafted, before ? Number(before) : undefined);
    const seen = await pages(list, 20);
    expect(seen).toEqual(Array.from({ length: many }, (_, at) => String(many - at)));
  });

  it("CAM-44 every entry of an innovation project, the newest first", async () => {
    const all = await read((scope) => listNotes(scope, innovation));
    const after = await read((scope) => listNotes(scope, innovation, all[17]?.id));
    expect([all.length, after.map(({ id }) => id)]).toEqual([many, all.slice(18).map(({ id }) => id)]);
  });

  it("CAM-03 a paper that a draft rests on is offered, however many were issued since", async () => {
    const { root, people } = county;
    await asOwner(async (client) => {
      await client.query(
        `insert into paper (org_id, id, kind, title, body, issuer, state, series, year, number, number_text, issued_on, issued_at, issued_by_person_id, content_hash, author_person_id, saved_by_person_id, saved_at)
         select $1, gen_random_uuid(), 'NOTICE', '旧文' || n, '正文', '某县', 'ISSUED', '某发', 2025, n, '某发〔2025〕' || n || '号', date '2025-01-01' + n, '2025-01-01', $2, repeat('a', 64), $2, $2, '2025-01-01'
           from generate_series(1, ${basesOffered + 1}) n`,
        [root.id, people.secretary.id],
      );
    });
    const [oldest] = await asOwner(
      async (client) =>
        (await client.query<Row>("select id from paper where org_id = $1 and number = 1", [root.id])).rows,
    );
    const id = oldest?.id ?? "";
    const [without, withIt] = await read(async (scope) => [
      await findPaperChoices(scope),
      await findPaperChoices(scope, [id]),
    ]);
    expect(without?.bases.some((base) => base.id === id)).toBe(false);
    expect(withIt?.bases.some((base) => base.id === id)).toBe(true);
  });

  it("PLG-24 a quarter's lines go on after any of them", async () => {
    await makePublished(county);
    await makePublished(county, county.people.colleague);
    const { campaign, root } = county;
    const key = { orgId: root.id, id: campaign.id };
    const all = await read((scope) => listQuarter(scope, key, "2026Q2"));
    const after = await read((scope) => listQuarter(scope, key, "2026Q2", all[0]?.id));
    expect(all.length).toBeGreaterThan(1);
    expect(after.map(({ id }) => id)).toEqual(all.slice(1).map(({ id }) => id));
  });
});
