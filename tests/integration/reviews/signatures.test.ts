import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { look } from "@/lib/kernel/work";
import { listLedger } from "@/lib/reviews/ledger/queries";
import { confirmSignatureSheet, printSignatureSheet } from "@/lib/reviews/signatures/commands";
import { listAwaited, listSignatureLines, listSignatureSheets } from "@/lib/reviews/signatures/queries";
import { typeReview } from "@/lib/reviews/typing/commands";
import { as, setDay, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { codeOf, type Due, doing, eventsAbout, openedRound, opinion, rawAs, reported, targetOf } from "./setting";

let county: County;
let roundId: string;
let due: Record<"member" | "colleague" | "retired", Due>;
let sheetId: string;
let photo: File;

beforeAll(async () => {
  county = await makeCounty();
  await setDay("2026-06-20");
  const { people, first } = county;
  roundId = await openedRound(people.secretary, first);
  due = {
    member: await targetOf(roundId, people.member),
    colleague: await targetOf(roundId, people.colleague),
    retired: await targetOf(roundId, people.retired),
  };
  for (const name of ["member", "colleague", "retired"] as const) await reported(people[name], first, due[name]);
  const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
  photo = new File([new Uint8Array(png)], "签字表.png", { type: "text/plain" });
});

const typed = (of: Due, changes: object = {}) =>
  doing(county.people.officer, county.first, (work) =>
    typeReview(work, { ...opinion(of, changes), reviewerPersonId: county.people.secretary.id }),
  );
const print = (by: TestPerson, at = county.first) =>
  doing(by, at, (work) => printSignatureSheet(work, { roundId, leaderPersonId: county.people.secretary.id }));
const confirm = (by: TestPerson, file: File | undefined = photo, at = county.first) =>
  doing(by, at, (work) => confirmSignatureSheet(work, { sheetId, file }));
const seen = <T>(read: (scope: Parameters<Parameters<typeof look>[1]>[0]) => Promise<T>) =>
  look(as(county.people.officer, county.first), read);
const rowOf = async ({ targetId }: Due) =>
  (
    await adminSql<{ id: string; state: string; signed: boolean; version: number }>(
      "select id, state, signed, version from review where target_id = $1",
      [targetId],
    )
  )[0];

describe("a signed sheet as confirmation", () => {
  it("LIFE-10 REV-14 what is typed, whole and reported goes on one numbered sheet, a private talk does not; nobody but the office prints", async () => {
    const { people, first, general, elsewhere } = county;
    expect(await codeOf(print(people.officer))).toBe("NOT_ELIGIBLE");
    await typed(due.member);
    await typed(due.colleague);
    await typed(due.retired, { mode: "PRIVATE_TALK" });
    expect(await seen((scope) => listAwaited(scope, roundId))).toMatchObject([{ name: "支部书记", drafts: 2 }]);
    for (const person of [people.secretary, people.member]) expect(await codeOf(print(person))).toBe("NOT_AUTHORISED");
    expect(await codeOf(print(people.generalHead, general))).toBe("NOT_FOUND");
    expect(await codeOf(print(people.stranger, elsewhere))).toBe("NOT_FOUND");
    sheetId = await print(people.officer);
    expect(await eventsAbout(sheetId)).toEqual(["signature_sheet.print"]);
    expect((await seen((scope) => listSignatureLines(scope, sheetId)))?.map(({ name }) => name).sort()).toEqual(
      ["党员乙", "党员甲"].sort(),
    );
    expect(await seen((scope) => listAwaited(scope, roundId))).toEqual([]);
    expect(await codeOf(print(people.officer))).toBe("NOT_ELIGIBLE");
    expect(await look(as(people.member, first), (scope) => listSignatureSheets(scope, roundId))).toEqual([]);
  });

  it("INV-03 INV-04 raw SQL tells nothing without the scan, and signs nothing that was not printed in this wording", async () => {
    const { people, first } = county;
    const id = (await rowOf(due.member))?.id;
    const tell = "update review set state = 'NOTIFIED', notified_at = now(), signed = true where id = $1";
    expect(await codeOf(rawAs(people.officer, first, tell, [id]))).toBe("NOT_AUTHORISED");
    const mark = "update review set signed = true where id = $1";
    expect(await codeOf(rawAs(people.officer, first, mark, [id]))).toBe("WRONG_STATE");
    const line = `insert into signature_line (org_id, id, sheet_id, review_org_id, review_id, version)
      select org_id, gen_random_uuid(), $1, org_id, id, version + 1 from review where id = $2`;
    expect(await codeOf(rawAs(people.officer, first, line, [sheetId, id]))).toBe("NOT_FOUND");
    const scan = `insert into signature_scan (org_id, id, sheet_id, file_name, media_type, bytes, sha256, added_by_person_id, added_at)
      values ($1, gen_random_uuid(), $2, 'x', 'image/png', 1, 'x', $3, now())`;
    const values = (person: TestPerson) => [first.id, sheetId, person.id];
    expect(await codeOf(rawAs(people.secretary, first, scan, values(people.secretary)))).toBe("NOT_FOUND");
    expect(await rawAs(people.officer, first, scan, values(people.officer))).toBe(1);
  });

  it("INV-04 the scan confirms in one step what is still worded so; who typed and who signed stand on review, ledger and log", async () => {
    const { people, first, elsewhere } = county;
    const version = (await rowOf(due.colleague))?.version ?? 0;
    await typed(due.colleague, { reviewId: (await rowOf(due.colleague))?.id, version, direction: "印出以后改的" });
    expect(await codeOf(confirm(people.secretary))).toBe("NOT_AUTHORISED");
    expect(await codeOf(confirm(people.stranger, photo, elsewhere))).toBe("NOT_FOUND");
    expect(await codeOf(confirm(people.officer, new File(["签"], "签字表.png", { type: "image/png" })))).toBe(
      "INVALID",
    );
    expect(await codeOf(doing(people.officer, first, (work) => confirmSignatureSheet(work, { sheetId })))).toBe(
      "INVALID",
    );
    expect(await confirm(people.officer)).toEqual({ confirmed: 1, left: ["党员乙"] });
    expect(await rowOf(due.member)).toMatchObject({ state: "LEDGERED", signed: true });
    expect(await rowOf(due.colleague)).toMatchObject({ state: "DRAFT", signed: false });
    expect(await eventsAbout(due.member.targetId)).toEqual(["duty_report.submit", "review.notify", "review.ledger"]);
    expect(await eventsAbout(sheetId)).toEqual(["signature_sheet.print", "signature_sheet.confirm"]);
    const [told] = await adminSql<{ actor: string; signer: string }>(
      "select p.name as actor, e.payload::jsonb ->> 'signer' as signer from audit_event e join person p on p.id = e.actor_person_id where e.kind = 'review.notify' and e.subject_id = $1",
      [due.member.targetId],
    );
    expect(told).toEqual({ actor: "党务干部", signer: "支部书记" });
    const ledger = await seen((scope) => listLedger(scope, { side: "given", round: roundId }));
    expect(ledger).toMatchObject([{ reviewerName: "支部书记", typistName: "党务干部", signed: true }]);
    const [target] = await adminSql<{ state: string }>("select state from review_target where id = $1", [
      due.member.targetId,
    ]);
    expect(target?.state).toBe("REVIEWED");
    expect(await codeOf(confirm(people.officer))).toBe("WRONG_STATE");
  });

  it("INV-05 REV-42 once the round is over no sheet is printed", async () => {
    await adminSql("alter table review_round disable trigger user");
    await adminSql("update review_round set state = 'CLOSED', closed_at = now() where id = $1", [roundId]);
    await adminSql("alter table review_round enable trigger user");
    expect(await codeOf(print(county.people.officer))).toBe("WRONG_STATE");
  });
});
