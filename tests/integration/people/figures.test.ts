import type { Client } from "pg";
import { beforeAll, describe, expect, it } from "vitest";
import { lineSentence } from "@/components/orgs/census";
import { classLines } from "@/components/people/class-counts";
import { newId } from "@/lib/kernel/ids";
import { look } from "@/lib/kernel/work";
import { findOrgNode } from "@/lib/orgs/queries";
import { countClasses } from "@/lib/people/classes/queries";
import { countRoll, listPeople } from "@/lib/people/queries";
import { as, asOwner, makeOrg, makePerson, setDay, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { makeCampaign } from "@/tests/support/small-county";

let root: TestOrg;
let head: TestPerson;
beforeAll(async () => {
  await setDay("2026-06-20");
  await asOwner(async (client) => {
    root = await makeOrg(client, "某州委员会", "LOCAL_COMMITTEE", null);
    head = await makePerson(client, "州委书记", { duty: { org: root, kind: "SECRETARY" } });
  });
});

/** So many members of one org, numbered from one, each with a person of their own. */
const enrol = (client: Client, org: TestOrg, full: number, probationary = 0) =>
  client.query(
    `with people as (insert into person (id, name, initials, pinyin) select gen_random_uuid(), '党员' || n, 'dy', to_char(n, 'FM00000') from generate_series(1, $2::int + $3::int) n returning id, pinyin)
     insert into membership (org_id, id, person_id, standing, begins_on) select $1, gen_random_uuid(), id, case when pinyin::int <= $2 then 'FULL' else 'PROBATIONARY' end, '2026-01-01' from people`,
    [org.id, full, probationary],
  );

/** The members numbered from one to another belong to a class. */
const classed = (client: Client, org: TestOrg, kind: string, first: number, last: number) =>
  client.query(
    `insert into member_class (org_id, id, membership_id, kind, begins_on)
     select m.org_id, gen_random_uuid(), m.id, $2, '2026-01-01' from membership m join person p on p.id = m.person_id where m.org_id = $1 and p.pinyin::int between $3 and $4`,
    [org.id, kind, first, last],
  );

async function branch(name: string, full: number, probationary = 0) {
  const org = await asOwner(async (client) => {
    const made = await makeOrg(client, name, "BRANCH", root);
    await enrol(client, made, full, probationary);
    return made;
  });
  const reading = <T>(read: Parameters<typeof look<T>>[1]) => look(as(head, org), read) as Promise<T>;
  return { org, reading, lines: async () => classLines("zh-CN", await reading(countClasses), full + probationary) };
}

describe("figures of members, computed from what was entered", () => {
  it("RPT-21 ORG-23 fifteen members and six probationary stand in two columns, and the total is their sum", async () => {
    const { reading } = await branch("工地党支部", 15, 6);
    const counts = await reading(countRoll);
    expect(counts).toMatchObject({ full: 15, probationary: 6 });
    expect(counts.full + counts.probationary).toBe(21);
  });

  it("RPT-20 ORG-34 sixty-three of management, thirty-eight of them engineers, and thirty-seven of logistics are a hundred", async () => {
    const { org, lines } = await branch("管理处党支部", 100);
    await asOwner(async (client) => {
      await classed(client, org, "MANAGEMENT", 1, 63);
      await classed(client, org, "TECHNICAL", 1, 38);
      await classed(client, org, "LOGISTICS", 64, 100);
    });
    expect(await lines()).toEqual(["100人，其中管理干部63人，这里面工程技术人员占38人（60.3%），后勤人员37人。"]);
  });

  it("RPT-22 ORG-34 certified officers and titles overlap, so they stand in one sentence without a sum", async () => {
    const { org, lines } = await branch("交通系统党支部", 358);
    await asOwner(async (client) => {
      await classed(client, org, "ENFORCEMENT_CERTIFICATE", 1, 314);
      await classed(client, org, "MIDDLE_TITLE", 253, 358);
    });
    expect(await lines()).toEqual(["现有党员358人，持证执法人员314人，中级以上专业技术人员106人。"]);
  });

  it("RPT-24 SYS-45 ORG-24 ORG-25 ORG-26 members are counted by the way they are managed, each once a way", async () => {
    const { org, lines, reading } = await branch("社区党支部", 30);
    await asOwner(async (client) => {
      await client.query(
        "update membership m set retired = p.pinyin::int between 1 and 9, floating = p.pinyin::int between 10 and 13, laid_off = p.pinyin::int between 14 and 18, no_post = p.pinyin::int between 17 and 20 from person p where p.id = m.person_id and m.org_id = $1",
        [org.id],
      );
    });
    expect(await lines()).toEqual(["分类管理：联系式 9 人、挂靠式 4 人、结对式 7 人。"]);
    const floating = await reading((scope) => listPeople(scope, { held: "FLOATING" }));
    expect(floating.map(({ classes }) => classes)).toEqual(Array.from({ length: 4 }, () => ["floating"]));
  });

  it("ORG-30 students and staff of a school are filtered apart, and so are those whose names are not shown (LIFE-11)", async () => {
    const { org, reading } = await branch("中学部党支部", 12);
    await asOwner(async (client) => {
      await classed(client, org, "STAFF", 1, 7);
      await client.query(
        "update membership m set student = true from person p where p.id = m.person_id and m.org_id = $1 and p.pinyin::int > 7",
        [org.id],
      );
      await client.query(
        "update membership m set name_hidden = true from person p where p.id = m.person_id and m.org_id = $1 and p.pinyin::int = 3",
        [org.id],
      );
    });
    const numbers = async (held: "STAFF" | "STUDENT" | "HIDDEN") =>
      (await reading((scope) => listPeople(scope, { held }))).map(({ pinyin }) => Number(pinyin));
    expect(await numbers("STAFF")).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(await numbers("STUDENT")).toEqual([8, 9, 10, 11, 12]);
    expect(await numbers("HIDDEN")).toEqual([3]);
    expect((await reading(countClasses)).kinds).toEqual({ STAFF: 7, STUDENT: 5 });
  });
});

/** A prefecture as it was reported: every org with its closure, members in its branches, systems and their contact points. */
async function prefecture(client: Client) {
  const top = await makeOrg(client, "某州直机关工委", "WORKING_COMMITTEE", null);
  const below = async (kind: string, count: number) =>
    client.query(
      `with made as (
         insert into org (id, code, name, short_name, kind, level, field, parent_id, path)
         select gen_random_uuid(), lower(left($2, 3)) || n, $2 || n, $2 || n, $2, 'GRASSROOTS', 'ORGAN', $1::uuid, p.path || '.' || left($2, 2) || n
           from generate_series(1, $3::int) n cross join org p where p.id = $1::uuid returning id)
       insert into org_closure select $1::uuid, id, 1 from made union all select id, id, 0 from made`,
      [top.id, kind, count],
    );
  await below("COMMITTEE", 81);
  await below("GENERAL_BRANCH", 21);
  await below("BRANCH", 557);
  await client.query(
    `with branches as (select id, row_number() over (order by path) - 1 as at from org where parent_id = $1 and kind = 'BRANCH'),
     people as (insert into person (id, name, initials, pinyin) select gen_random_uuid(), '员', 'y', to_char(n, 'FM00000') from generate_series(1, 9550) n returning id, pinyin)
     insert into membership (org_id, id, person_id, standing, begins_on)
     select b.id, gen_random_uuid(), p.id, 'FULL', '2026-01-01' from people p join branches b on b.at = p.pinyin::int % 557`,
    [top.id],
  );
  return top;
}

describe("RPT-18 figures of a prefecture's organs", () => {
  it("RPT-18 ORG-02 81 committees, 21 general branches, 557 branches and 9550 members, 17.1 a branch, 28 of 28 systems with a contact point", async () => {
    const { top, secretary } = await asOwner(async (client) => {
      const made = await prefecture(client);
      const person = await makePerson(client, "州直书记", { duty: { org: made, kind: "SECRETARY" } });
      await makeCampaign(client, made);
      await client.query(
        `insert into org_system (org_id, id, name, document, begins_on)
         select id, gen_random_uuid(), '系统' || (row_number() over (order by path) % 28), '通知', '2026-01-01' from org where parent_id = $1`,
        [made.id],
      );
      for (let at = 0; at < 28; at += 1)
        await client.query(
          `insert into org_link (org_id, id, kind, holder_org_id, holder_person_id, role, document, begins_on)
           select s.org_id, $3, 'CONTACT_POINT', $1, $2, '联点领导', '通知', '2026-01-01' from org_system s join org o on o.id = s.org_id
            where s.name = '系统' || $4::int and o.parent_id = $1 limit 1`,
          [made.id, person.id, newId(), at],
        );
      return { top: made, secretary: person };
    });
    await adminSql("select rebuild_tallies()");
    const node = await look(as(secretary, top), (scope) => findOrgNode(scope, top.code));
    const below = node?.census.reduce((sum, { orgs }) => sum + orgs, 0);
    expect(below).toBe(659);
    expect(node && lineSentence("zh-CN", node)).toBe("81个党委、21个总支、557个支部、9550名党员，平均每个支部 17.1 名");
    expect(node).toMatchObject({ members: 9550, lineSystems: 28, contactedSystems: 28 });
  });
});
