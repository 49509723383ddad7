import { beforeAll, describe, expect, it } from "vitest";
import { ledgerSheet } from "@/components/reviews/ledger-sheet";
import type { OfficialDocument } from "@/lib/documents/official";
import { schemeDocument, subjectDocument } from "@/lib/documents/review-archive";
import { look } from "@/lib/kernel/work";
import { listLedger } from "@/lib/reviews/ledger/queries";
import { listReviews } from "@/lib/reviews/opinions/queries";
import { findReport } from "@/lib/reviews/reports/queries";
import { findArrangement, findRound } from "@/lib/reviews/rounds/queries";
import { holdSession } from "@/lib/reviews/sessions/commands";
import { listSessions } from "@/lib/reviews/sessions/queries";
import { takeStep } from "@/lib/reviews/steps/commands";
import { findTarget } from "@/lib/reviews/targets/queries";
import { as, setDay } from "@/tests/support/county";
import { type County, makeCounty } from "@/tests/support/small-county";
import { type Due, doing, openedRound, reported, targetOf, written } from "./setting";

let county: County;
let roundId: string;
let member: Due;
let talk: Due;

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  const { people, first } = county;
  roundId = await openedRound(people.secretary, first, { basisDocument: "县创先〔2026〕9号", basisOn: "2026-05-20" });
  const other = await openedRound(people.secretary, first, { number: 2, period: "2026Q3" });
  [member, talk] = [await targetOf(roundId, people.member), await targetOf(roundId, people.colleague)];
  await reported(people.member, first, member);
  await reported(people.colleague, first, talk);
  await written(people.secretary, first, member, { step: "finish" });
  await written(people.secretary, first, talk, { step: "finish", mode: "PRIVATE_TALK", achievements: "只对本人说" });
  const elsewhere = await targetOf(other, people.retired);
  await reported(people.retired, first, elsewhere);
  await written(people.secretary, first, elsewhere, { step: "finish" });
  await doing(people.officer, first, (work) => takeStep(work, { roundId, code: "NOTICE", note: "已印发" }));
  await doing(people.officer, first, (work) =>
    holdSession(work, {
      roundId,
      modes: ["ASSEMBLY"],
      heldOn: "2026-06-18",
      place: "会议室",
      chair: "支部书记",
      attendees: 9,
      guests: "",
      invited: [],
      opinions: "窗口早点开",
      opinionCount: 1,
    }),
  );
});

const textOf = ({ title, blocks }: OfficialDocument) =>
  [title, ...blocks.map((block) => (block.kind === "table" ? "" : block.text))].join("\n");

describe("REV-46 the archive of reviews", () => {
  it("REV-46 of a round: its scheme, the steps taken, the sittings with what was heard", async () => {
    const { people, first } = county;
    const paper = await look(as(people.officer, first), async (scope) => {
      const round = await findRound(scope, roundId);
      const sessions = await listSessions(scope, round);
      const arrangement = await findArrangement(scope, round);
      return schemeDocument({ orgName: "某局第一党支部", today: scope.today, round, ...arrangement, sessions });
    });
    const text = paper ? textOf(paper) : "";
    for (const part of ["县创先〔2026〕9号", "承诺履行（60）", "逐个点评", "已印发", "会议点评", "窗口早点开"])
      expect(text).toContain(part);
  });

  it("REV-46 REV-45 of a round: every record of it and of no other round; of others' private talks only that they were held", async () => {
    const { people, first } = county;
    const rows = await look(as(people.officer, first), (scope) => listLedger(scope, { side: "given", round: roundId }));
    expect(rows?.map(({ subjectName, readable }) => [subjectName, readable]).toSorted()).toEqual(
      [
        ["党员乙", false],
        ["党员甲", true],
      ].toSorted(),
    );
    const about = { locale: "zh-CN", unit: "某局第一党支部", reporter: "党务干部", day: "2026-06-20" } as const;
    const sheet = ledgerSheet(rows ?? [], about);
    const cells = [...(sheet.rows as Iterable<{ cells: Record<string, unknown> }>)].map(
      ({ cells: row }) => row.content,
    );
    expect(cells.join("")).toContain("按时兑现");
    expect(cells.join("")).not.toContain("只对本人说");
  });

  it("REV-46 LIFE-10 of a subject: report, opinion and number; a private talk of another stays out", async () => {
    const { people, first } = county;
    const archive = (due: Due) =>
      look(as(people.officer, first), async (scope) => {
        const target = await findTarget(scope, due.orgId, due.targetId);
        const reviews = await listReviews(scope, target);
        const report = await findReport(scope, due.orgId, due.targetId);
        return textOf(subjectDocument(target, report, reviews, scope.today));
      });
    const text = await archive(member);
    for (const part of ["党员甲点评档案", "办了三件事", "肯定成绩：按时兑现", "台账第 1 号"])
      expect(text).toContain(part);
    expect(await archive(talk)).not.toContain("只对本人说");
  });
});
