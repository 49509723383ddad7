import { expect, it } from "vitest";
import { begin } from "@/lib/kernel/work";
import { foundOrg } from "@/lib/orgs/changes/commands";
import type { FoundOrg } from "@/lib/orgs/changes/schema";
import { as } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { makeCounty } from "@/tests/support/small-county";

const paper = { effectiveOn: "2026-05-01", documentTitle: "关于党组织设置的批复", documentNumber: "批〔2026〕1号" };
const place = { level: "GRASSROOTS", field: "INSTITUTION", publication: "PUBLIC", address: "" } as const;

it("ORG-07 the hundredth code of a line is one longer, not the tenth again", async () => {
  const { people, root } = await makeCounty();
  const found = (org: Pick<FoundOrg, "parent" | "name" | "shortName" | "kind"> & { code?: string }) =>
    begin(as(people.rootHead, root), (work) => foundOrg(work, { ...place, ...paper, ...org }));
  const above = await found({
    parent: root.code,
    name: "某局党总支",
    shortName: "某局党总支",
    kind: "GENERAL_BRANCH",
    code: "xqx",
  });
  await adminSql("insert into code_directory values ('xqx99', $1)", [above.id]);
  const { code } = await found({ parent: "xqx", name: "第一百党支部", shortName: "第一百党支部", kind: "BRANCH" });
  expect(code).toBe("xqx100");
});
