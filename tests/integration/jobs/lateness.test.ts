import { beforeAll, describe, expect, it } from "vitest";
import { handlers } from "@/lib/jobs/handlers";
import type { JobName } from "@/lib/kernel/queue";
import { beginJob } from "@/lib/kernel/work";
import { asOwner, giveDuty, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { publishItem } from "./published";

let county: County;
const ordered: JobName[] = [];
const order = async (name: JobName) => void ordered.push(name);
const run = (name: JobName) => handlers[name](order);

beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  const { first, second, people } = county;
  await asOwner(async (client) => {
    await publishItem(client, county, first, people.member, "2026-06-10");
    await publishItem(client, county, first, people.colleague, "2026-06-18"); // within the three days of grace
    await publishItem(client, county, first, people.leader, "2026-07-10");
    await publishItem(client, county, second, null, "2026-06-01");
  });
});

const opened = () =>
  adminSql<{ owner_person_id: string; source_kind: string; due: string; state: string }>(
    "select owner_person_id, source_kind, due_on::text as due, state from rectification order by due_on, org_id",
  );
const events = (kind: string) =>
  adminSql<{ actor_kind: string }>("select actor_kind from audit_event where kind = $1", [kind]);

describe("open-overdue", () => {
  it("INV-06 opens one rectification for each item past its day and grace, for the pledger or the org's secretary", async () => {
    await run("open-overdue");
    const rows = await opened();
    expect(rows).toHaveLength(2);
    expect(rows.map(({ owner_person_id }) => owner_person_id).sort()).toEqual(
      [county.people.member.id, county.people.secondSecretary.id].sort(),
    );
    expect(rows[0]).toMatchObject({ source_kind: "OVERDUE_PLEDGE", due: "2026-07-05", state: "OPENED" });
    expect(await events("rectification.open")).toEqual([{ actor_kind: "JOB" }, { actor_kind: "JOB" }]);
  });

  it("INV-06 run again it opens nothing; the day after the grace it opens the next", async () => {
    await run("open-overdue");
    expect(await opened()).toHaveLength(2);
    await setDay("2026-06-22");
    await Promise.all([run("open-overdue"), run("open-overdue")].map((running) => running.catch(() => undefined)));
    expect(await opened()).toHaveLength(3);
  });
});

describe("escalate-late", () => {
  it("INV-09 goes to the contact leader, a week later to the superior, each once", async () => {
    const { first, root, people } = county;
    await asOwner(async (client) => {
      await giveDuty(client, people.discipline, root, "LEADER");
      await client.query(
        "insert into org_link (org_id, id, kind, holder_org_id, holder_person_id, role, document, begins_on) values ($1, gen_random_uuid(), 'CONTACT_POINT', $2, $3, '联点领导', '文件', '2026-01-01')",
        [first.id, root.id, people.discipline.id],
      );
    });
    await run("escalate-late");
    expect(await events("rectification.escalate")).toHaveLength(0);
    await setDay("2026-07-08");
    await run("escalate-late");
    await run("escalate-late");
    const went = () =>
      adminSql<{ to: string; org_id: string }>(
        "select escalated_to as to, org_id from rectification order by escalated_to",
      );
    expect((await went()).map(({ to }) => to)).toEqual(["CONTACT", "CONTACT", "SUPERIOR"]);
    await setDay("2026-07-16");
    await run("escalate-late");
    expect((await went()).map(({ to }) => to)).toEqual(["SUPERIOR", "SUPERIOR", "SUPERIOR"]);
    expect(await events("rectification.escalate")).toHaveLength(5);
  });
});

describe("turn-of-day", () => {
  it("marks the orgs whose figures the new day changes and orders what follows", async () => {
    const { first } = county;
    await run("fold-tallies");
    ordered.length = 0;
    await setDay("2026-07-10");
    await run("turn-of-day");
    const marks = await adminSql<{ org_id: string }>("select distinct org_id from tally_stale");
    expect(marks.map(({ org_id }) => org_id)).toContain(first.id);
    expect(ordered).toEqual([
      "end-rehearsals",
      "drop-files",
      "fold-tallies",
      "cancel-moved",
      "renew-standing",
      "open-overdue",
      "escalate-late",
      "cadence-tasks",
      "supervision-alerts",
      "gather-problems",
    ]);
    await run("fold-tallies");
    const [own] = await adminSql(
      "select overdue, rectifications_open, rectifications_late from tally where org_id = $1 and reach = 'OWN'",
      [first.id],
    );
    expect(own).toEqual({ overdue: 3, rectifications_open: 2, rectifications_late: 2 });
  });
});

it("INV-12 a job acts in one org at a time and reads no other", async () => {
  const { general, first } = county;
  const seen = await beginJob(first.id, (work) => work.db.rectification.findMany({ select: { orgId: true } }));
  expect(new Set(seen.map(({ orgId }) => orgId))).toEqual(new Set([first.id]));
  await expect(
    beginJob(general.id, (work) =>
      work.db.rectification.updateMany({ where: { orgId: first.id }, data: { cause: "x" } }),
    ),
  ).resolves.toEqual({ count: 0 });
});
