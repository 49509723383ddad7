import { beforeAll, describe, expect, it } from "vitest";
import { begin } from "@/lib/kernel/work";
import { reclassifyOrg } from "@/lib/orgs/changes/commands";
import { closeOrg } from "@/lib/orgs/places/commands";
import { as, asOwner, makeOrg } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
});

const paper = { documentTitle: "关于临时党支部设置的批复", documentNumber: "批〔2026〕7号" };

describe("ORG-03 a temporary branch serves a project", () => {
  it("ORG-03 a temporary branch is made permanent by document: from that day it takes members of its own", async () => {
    const { general, people } = county;
    const { generalHead } = people;
    const temporary = await asOwner((client) => makeOrg(client, "某线抢通临时党支部", "TEMPORARY_BRANCH", general));
    await begin(as(generalHead, general), (work) =>
      reclassifyOrg(work, {
        target: temporary.code,
        kind: "BRANCH",
        level: "GRASSROOTS",
        field: "PROJECT",
        ...paper,
        effectiveOn: "2026-05-10",
      }),
    );
    const kinds = await adminSql<{ kind: string; holds: boolean }>(
      "select o.kind, k.holds_members as holds from org o join org_kind k on k.code = o.kind where o.id = $1",
      [temporary.id],
    );
    expect(kinds).toEqual([{ kind: "BRANCH", holds: true }]);
    const [past] = await adminSql(
      "select kind, document, effective_on::text as day from org_history where org_id = $1 order by effective_on desc limit 1",
      [temporary.id],
    );
    expect(past).toMatchObject({ kind: "BRANCH", day: "2026-05-10" });
  });

  it("ORG-03 a temporary branch ends with its task, by document, and its code leads to the superior", async () => {
    const temporary = await asOwner((client) =>
      makeOrg(client, "某线抢通临时党支部", "TEMPORARY_BRANCH", county.general),
    );
    await adminSql("insert into code_directory values ($1, $2) on conflict do nothing", [temporary.code, temporary.id]);
    await begin(as(county.people.generalHead, county.general), (work) =>
      closeOrg(work, { target: temporary.code, successor: "", ...paper, effectiveOn: "2026-05-16" }),
    );
    const [row] = await adminSql(
      "select o.closed_on::text as closed, u.code as leads from org o join code_directory d on d.code = o.code join org u on u.id = d.org_id where o.id = $1",
      [temporary.id],
    );
    expect(row).toEqual({ closed: "2026-05-16", leads: county.general.code });
  });
});
