import { beforeAll, describe, expect, it } from "vitest";
import { ledgerReview, respond } from "@/lib/reviews/opinions/commands";
import { withdrawReport, writeReport } from "@/lib/reviews/reports/commands";
import { asOwner, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { codeOf, doing, eventsAbout, openedRound, rawAs, reported, targetOf, written } from "./setting";

let county: County;
let roundId: string;
beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  const { people, first } = county;
  roundId = await openedRound(people.secretary, first);
});

describe("a duty report", () => {
  it("REV-27 drafts leave no event, handing in leaves one, and then it stays", async () => {
    const { people, first } = county;
    const due = await targetOf(roundId, people.colleague);
    const write = (step: "draft" | "submit", version: number, person = people.colleague) =>
      doing(person, first, (work) => writeReport(work, { targetId: due.targetId, text: "办了两件事", version, step }));
    await write("draft", 0);
    expect(await eventsAbout(due.targetId)).toEqual([]);
    expect(await codeOf(write("draft", 7))).toBe("CONFLICT");
    await write("submit", 1);
    expect(await eventsAbout(due.targetId)).toEqual(["duty_report.submit"]);
    expect(await codeOf(write("submit", 3))).toBe("WRONG_STATE");
    const raw = rawAs(people.colleague, first, "update duty_report set text = 'x' where target_id = $1", [
      due.targetId,
    ]);
    expect(await codeOf(raw)).toBe("WRONG_STATE");
  });

  it("REV-27 the author takes a report back and hands it in again, nobody else does, and not once an opinion is told", async () => {
    const { people, first, second } = county;
    const due = await targetOf(roundId, people.colleague);
    const back = (person = people.colleague, org = first) =>
      codeOf(doing(person, org, (work) => withdrawReport(work, { targetId: due.targetId })));
    expect(await back(people.officer)).toBe("NOT_AUTHORISED");
    expect(await back(people.secondSecretary, second)).toBe("NOT_FOUND");
    expect(await back()).toBe("");
    expect(await back()).toBe("WRONG_STATE");
    await doing(people.colleague, first, (work) =>
      writeReport(work, { targetId: due.targetId, text: "办了三件事", version: 3, step: "submit" }),
    );
    expect(await eventsAbout(due.targetId)).toEqual([
      "duty_report.submit",
      "duty_report.withdraw",
      "duty_report.submit",
    ]);
    await written(people.secretary, first, due, { step: "notify" });
    expect(await back()).toBe("WRONG_STATE");
    const raw = "update duty_report set state = 'DRAFT', submitted_at = null where target_id = $1";
    expect(await codeOf(rawAs(people.colleague, first, raw, [due.targetId]))).toBe("WRONG_STATE");
  });

  it("REV-27 another member, the reviewing head and another org do not write it; the officer may type it", async () => {
    const { people, first, second } = county;
    const due = await targetOf(roundId, people.retired);
    const write = (person: typeof people.member, org = first) =>
      codeOf(
        doing(person, org, (work) =>
          writeReport(work, { targetId: due.targetId, text: "做义工", version: 0, step: "submit" }),
        ),
      );
    expect(await write(people.colleague)).toBe("NOT_FOUND");
    expect(await write(people.secretary)).toBe("NOT_AUTHORISED");
    expect(await write(people.secondSecretary, second)).toBe("NOT_FOUND");
    expect(await write(people.officer)).toBe("");
  });
});

describe("a superior's review of an organisation", () => {
  it("REV-01 REV-07 drawn, reported by the branch, written from above, answered by the branch", async () => {
    const { people, general, first } = county;
    const upper = await openedRound(people.generalHead, general, { subjects: "SUBORDINATES" });
    const due = await targetOf(upper, null, first);
    expect(await codeOf(reported(people.member, first, due))).not.toBe("");
    await reported(people.secretary, first, due);
    const told = await written(people.generalHead, general, due, {
      step: "notify",
      advice: [{ text: "八月底前核对公开栏", dueOn: "2026-08-31", ordered: false }],
    });
    const key = { targetOrgId: due.orgId, ...told };
    expect(await doing(people.generalHead, general, (work) => ledgerReview(work, key))).toMatchObject({ number: 1 });
    await doing(people.secretary, first, (work) =>
      respond(work, { reviewId: told.reviewId, kind: "ANSWER", text: "已安排" }),
    );
    expect(await eventsAbout(due.targetId)).toEqual([
      "duty_report.submit",
      "review.notify",
      "review.ledger",
      "review.answer",
    ]);
    const [opened] = await adminSql<{ owner: string; org: string }>(
      "select owner_person_id as owner, subject_org_id as org from rectification x where x.source_advice_id in (select id from review_advice where review_id = $1)",
      [told.reviewId],
    );
    expect(opened).toEqual({ owner: people.secretary.id, org: first.id });
  });

  it("INV-03 nobody two levels up, no leader of the branch itself, no stranger", async () => {
    const { people, general, working, first, elsewhere } = county;
    const upper = await openedRound(people.generalHead, general, { subjects: "SUBORDINATES", number: 2 });
    const due = await targetOf(upper, people.secretary);
    expect(await codeOf(written(people.workingHead, working, due))).toBe("NO_REVIEW_AUTHORITY");
    expect(await codeOf(written(people.deputy, first, due))).toBe("NO_REVIEW_AUTHORITY");
    expect(await codeOf(written(people.secretary, first, due))).toBe("OWN_WORK");
    expect(await codeOf(written(people.stranger, elsewhere, due))).toBe("NOT_FOUND");
    const at = await asOwner(
      async (client) =>
        (
          await client.query<{ n: number }>("select count(*)::int as n from review where target_id = $1", [
            due.targetId,
          ])
        ).rows[0]?.n,
    );
    expect(at).toBe(0);
  });
});
