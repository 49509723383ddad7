import { Client } from "pg";
import PgBoss from "pg-boss";
import { beforeAll, describe, expect, it } from "vitest";
import { handlers } from "@/lib/jobs/handlers";
import { pool } from "@/lib/kernel/db";
import { begin, type Caller, look } from "@/lib/kernel/work";
import { openRectification } from "@/lib/rectifications/commands";
import { findRepeated, listOccurrences, listRepeated } from "@/lib/rectifications/repeats/queries";
import { as, asOwner, makePerson } from "@/tests/support/county";
import { adminSql, urlOf } from "@/tests/support/database";
import { makeCampaign } from "@/tests/support/small-county";
import { type Cast, makeCast, refused, stepsOf, walk } from "./walk";

let cast: Cast;
let head: Caller;
let second: Caller;
const gather = () => handlers["gather-problems"](async () => undefined);
const repeated = async (by: Caller) =>
  ((await look(by, (scope) => listRepeated(scope, "WORDING"))) ?? []).map(({ name, total, orgs, open }) => ({
    ...{ name, total, orgs, open },
  }));

beforeAll(async () => {
  cast = await makeCast();
  const { general, people, second: branch } = cast.county;
  head = as(people.generalHead, general);
  second = as(people.secondSecretary, branch);
});

const open = (problem: string, place: "first" | "second" | "elsewhere" = "first") => {
  const { first, second: branch, elsewhere, people, campaign } = cast.county;
  const [org, by, owner] = {
    first: [first, cast.secretary, people.member] as const,
    second: [branch, second, people.secondMember] as const,
    elsewhere: [elsewhere, cast.stranger, people.stranger] as const,
  }[place];
  return begin(by, (work) =>
    openRectification(work, {
      orgId: org.id,
      ...(place === "elsewhere" ? away : { campaignOrgId: campaign.orgId, campaignId: campaign.id }),
      source: { kind: "SELF_CHECK", note: "支部自查" },
      problem,
      ownerPersonId: owner.id,
      dueOn: "2026-07-05",
      ordered: false,
    }),
  );
};
let away = { campaignOrgId: "", campaignId: "" };

describe("反复出现的问题", () => {
  it("SYS-79 like wordings of a whole line are one group, seen by who stands above all of them; each is one of its records", async () => {
    const one = await open("意见箱钥匙由被评单位保管");
    await open("意见箱的钥匙仍由被评单位保管", "second");
    await open("食堂采购没有比价");
    await gather();
    expect(await repeated(head)).toEqual([{ name: "意见箱钥匙由被评单位保管", total: 2, orgs: 2, open: 2 }]);
    expect(await repeated(cast.secretary)).toEqual([]);
    const [row] = (await look(head, (scope) => listRepeated(scope, "WORDING"))) ?? [];
    const found = await look(head, (scope) => listOccurrences(scope, { basis: "WORDING", id: row?.id ?? "" }));
    expect(found?.map(({ orgCode }) => orgCode).sort()).toEqual(
      [cast.county.first.code, cast.county.second.code].sort(),
    );
    const own = await look(cast.secretary, (scope) => listOccurrences(scope, { basis: "WORDING", id: row?.id ?? "" }));
    expect(own?.map(({ id }) => id)).toEqual([one]);
  });

  it("SYS-79 one struck off and one withdrawn: the first still counts as come up, the second does not", async () => {
    const again = await open("意见箱钥匙还是由被评单位保管");
    await stepsOf(again).cancel(cast.secretary);
    await gather();
    expect((await repeated(head))[0]).toMatchObject({ total: 2, open: 2 });
    const settled = await open("公开栏仍挂着去年的承诺");
    await open("公开栏仍然挂着去年的承诺");
    await walk(
      settled,
      ["begin", cast.owner],
      ["report", cast.owner],
      ["verify", cast.secretary],
      ["close", cast.secretary],
    );
    await gather();
    expect((await repeated(cast.secretary))[0]).toMatchObject({
      name: "公开栏仍挂着去年的承诺",
      total: 2,
      open: 1,
      orgs: 1,
    });
  });

  it("INV-12 what another tree wrote is never put to a group of this one, and nobody else reads or writes the counts", async () => {
    await asOwner(async (client) => {
      const campaign = await makeCampaign(client, cast.county.elsewhere);
      away = { campaignOrgId: campaign.orgId, campaignId: campaign.id };
      await makePerson(client, "邻县党员", { home: cast.county.elsewhere });
    });
    await open("意见箱钥匙由被评单位保管", "elsewhere");
    await gather();
    expect(await repeated(cast.stranger)).toEqual([]);
    expect((await repeated(head)).find(({ name }) => name.startsWith("意见箱"))?.total).toBe(2);
    const [row] = (await look(head, (scope) => listRepeated(scope, "WORDING"))) ?? [];
    for (const by of [cast.owner, cast.stranger, second])
      await expect(look(by, (scope) => findRepeated(scope, row?.id ?? ""))).rejects.toMatchObject(refused("NOT_FOUND"));
    await expect(
      begin(head, (work) => work.db.$executeRawUnsafe("update repeated_problem set total = 9")),
    ).rejects.toThrow(/permission denied/);
    await expect(begin(head, (work) => work.db.$executeRawUnsafe("select gather_problems()"))).rejects.toThrow(
      /permission denied/,
    );
    await expect(adminSql("update repeated_problem set total = 1")).rejects.toThrow(/repeated_more_than_once/);
  });

  it("SYS-79 only the lines above what changed are counted anew, and none where nothing changed", async () => {
    const counted = async () => (await adminSql<{ lines: number }>("select gather_problems() as lines"))[0]?.lines;
    const { first, general, working, root, elsewhere } = cast.county;
    await gather();
    expect(await counted()).toBe(0);
    await adminSql("update repeated_problem set total = total + 40");
    await open("公章由一人保管");
    expect(await counted()).toBe(4);
    const stale = await adminSql<{ org_id: string }>("select distinct org_id from repeated_problem where total > 40");
    for (const { id } of [first, general, working, root]) expect(stale).not.toContainEqual({ org_id: id });
    await adminSql("update rectification set problem = problem where org_id = $1", [elsewhere.id]);
    expect(await counted()).toBe(0);
    await adminSql("update rectification set problem = problem || '！' where org_id = $1", [elsewhere.id]);
    expect(await counted()).toBe(1);
  });

  it("a run beside another leaves the marks to it; one order waits and one is worked at", async () => {
    const busy = new Client({ connectionString: urlOf("admin") });
    await busy.connect();
    await busy.query("begin; select pg_advisory_xact_lock(hashtext('gather_problems'))");
    await open("公章由两人保管");
    await gather();
    expect(await adminSql("select 1 from problem_stale")).not.toEqual([]);
    await busy.query("rollback");
    await busy.end();
    await gather();
    expect(await adminSql("select 1 from problem_stale")).toEqual([]);
    const boss = new PgBoss({
      db: { executeSql: (text, values) => pool("worker").query(text, values) },
      migrate: false,
    });
    await boss.start();
    await adminSql("delete from pgboss.job where name = 'gather-problems'");
    const order = () => boss.send("gather-problems", {});
    const taken = async () => (await boss.fetch("gather-problems")).length;
    expect([await order(), await order()]).toEqual([expect.any(String), null]);
    expect([await taken(), await order(), await taken()]).toEqual([1, expect.any(String), 0]);
    await boss.stop();
  });

  it("the list goes on after its last row", async () => {
    const rows = (await look(head, (scope) => listRepeated(scope, "WORDING"))) ?? [];
    expect(rows.length).toBeGreaterThan(1);
    const next = await look(head, (scope) => listRepeated(scope, "WORDING", rows[0]?.id));
    expect(next?.map(({ id }) => id)).toEqual(rows.slice(1).map(({ id }) => id));
  });
});
