import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { adoptionLifecycle } from "@/lib/campaigns/adoptions/lifecycle";
import { benchmarkLifecycle } from "@/lib/campaigns/benchmarks/lifecycle";
import { innovationLifecycle } from "@/lib/campaigns/innovations/lifecycle";
import { campaignLifecycle } from "@/lib/campaigns/lifecycle";
import { paperLifecycle } from "@/lib/campaigns/papers/lifecycle";
import { pointLifecycle } from "@/lib/campaigns/points/lifecycle";
import { templateLifecycle } from "@/lib/campaigns/templates/lifecycle";
import { awardLifecycle } from "@/lib/commendations/awards/lifecycle";
import { callLifecycle } from "@/lib/commendations/calls/lifecycle";
import { nominationLifecycle } from "@/lib/commendations/nominations/lifecycle";
import { noticeLifecycle } from "@/lib/commendations/notices/lifecycle";
import { objectionLifecycle } from "@/lib/commendations/objections/lifecycle";
import { roundLifecycle as evaluationLifecycle } from "@/lib/evaluations/lifecycle";
import { importLifecycle } from "@/lib/imports/lifecycle";
import { opinionLifecycle } from "@/lib/noticeboard/opinions/lifecycle";
import { handoverLifecycle } from "@/lib/people/handovers/lifecycle";
import { transferLifecycle } from "@/lib/people/transfers/lifecycle";
import { extensionLifecycle } from "@/lib/pledges/extensions/lifecycle";
import { itemLifecycle } from "@/lib/pledges/items/lifecycle";
import { pledgeLifecycle } from "@/lib/pledges/lifecycle";
import { pledgeReportLifecycle } from "@/lib/pledges/reports/lifecycle";
import { rectificationLifecycle } from "@/lib/rectifications/lifecycle";
import { reviewLifecycle } from "@/lib/reviews/opinions/lifecycle";
import { reportLifecycle } from "@/lib/reviews/reports/lifecycle";
import { roundLifecycle as reviewRoundLifecycle } from "@/lib/reviews/rounds/lifecycle";
import { summaryLifecycle } from "@/lib/reviews/summaries/lifecycle";
import { targetLifecycle } from "@/lib/reviews/targets/lifecycle";
import { sheetLifecycle } from "@/lib/sheets/lifecycle";
import { caseLifecycle } from "@/lib/supervision/cases/lifecycle";
import { circularLifecycle } from "@/lib/supervision/circulars/lifecycle";
import { letterLifecycle } from "@/lib/supervision/letters/lifecycle";
import { projectLifecycle } from "@/lib/supervision/projects/lifecycle";
import { adminSql } from "@/tests/support/database";

type Law = { initial: string; moves: Record<string, { from: readonly string[]; to: string }> };

const laws: Record<string, Law> = {
  campaign: campaignLifecycle,
  template_version: templateLifecycle,
  adoption: adoptionLifecycle,
  paper: paperLifecycle,
  demonstration_point: pointLifecycle,
  pledge: pledgeLifecycle,
  pledge_item: itemLifecycle,
  pledge_extension: extensionLifecycle,
  pledge_report: pledgeReportLifecycle,
  review_round: reviewRoundLifecycle,
  review_target: targetLifecycle,
  duty_report: reportLifecycle,
  review: reviewLifecycle,
  review_summary: summaryLifecycle,
  evaluation_round: evaluationLifecycle,
  rectification: rectificationLifecycle,
  award: awardLifecycle,
  award_call: callLifecycle,
  award_notice: noticeLifecycle,
  nomination: nominationLifecycle,
  objection: objectionLifecycle,
  benchmark: benchmarkLifecycle,
  innovation: innovationLifecycle,
  key_project: projectLifecycle,
  circular: circularLifecycle,
  responsibility_letter: letterLifecycle,
  opinion: opinionLifecycle,
  accountability_case: caseLifecycle,
  transfer: transferLifecycle,
  import_batch: importLifecycle,
  handover: handoverLifecycle,
  sheet_version: sheetLifecycle,
};

const written = (law: Law) =>
  Object.entries(law.moves)
    .flatMap(([move, { from, to }]) => from.map((state) => `${move}: ${state} → ${to}`))
    .sort();

describe("the law in code and its twin in the database", () => {
  it.each(Object.entries(laws))("INV-12 %s allows exactly the same moves in both", async (workflow, law) => {
    const rows = await adminSql<{ move: string }>(
      "select move || ': ' || from_state || ' → ' || to_state as move from lifecycle_move where workflow = $1",
      [workflow],
    );
    expect(rows.map(({ move }) => move).sort()).toEqual(written(law));
    const first = await adminSql<{ state: string }>(
      "select state from lifecycle_state where workflow = $1 and initial",
      [workflow],
    );
    expect(first).toEqual([{ state: law.initial }]);
  });

  it("every workflow of the database has its law in code, and every law in code is compared here", async () => {
    const workflows = await adminSql<{ workflow: string }>("select distinct workflow from lifecycle_state order by 1");
    expect(workflows.map(({ workflow }) => workflow)).toEqual(Object.keys(laws).sort());
    const files = readdirSync("lib", { recursive: true, encoding: "utf8" }).filter(
      (file) => file.endsWith("lifecycle.ts") && !file.startsWith("kernel") && !file.startsWith("generated"),
    );
    const inCode = files.flatMap((file) => readFileSync(`lib/${file}`, "utf8").match(/= lifecycle</g) ?? []);
    expect(inCode).toHaveLength(Object.keys(laws).length);
  });

  it("a state that a workflow does not know cannot be written by anybody", async () => {
    await expect(
      adminSql("insert into lifecycle_move values ('pledge', 'skip', 'SURVEYED', 'NOWHERE')"),
    ).rejects.toThrow();
  });
});
