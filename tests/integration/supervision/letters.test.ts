import { beforeAll, describe, expect, it } from "vitest";
import { begin, type Caller, look, type Work } from "@/lib/kernel/work";
import * as letters from "@/lib/supervision/letters/commands";
import { findLetter, listLetters } from "@/lib/supervision/letters/queries";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let working: Caller;
let general: Caller;
let secretary: Caller;
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  const { people } = county;
  working = as(people.workingHead, county.working);
  general = as(people.generalHead, county.general);
  secretary = as(people.secretary, county.first);
});
const act = <Input, Result>(by: Caller, command: (work: Work, input: Input) => Promise<Result>, input: Input) =>
  begin(by, (work) => command(work, input));
const give = (by: Caller, subjectOrgId: string) =>
  act(by, letters.giveLetter, { subjectOrgId, year: 2026, title: "2026年度目标责任状" });
const target = (letterId: string, family: "BUSINESS" | "CREATION") => ({
  ...{ letterId, family, text: "完成路面改造", quantity: 18.6, unit: "公里", post: "养护股" },
});
const fill = async (by: Caller, letterId: string) => {
  for (const family of ["BUSINESS", "CREATION"] as const) await act(by, letters.addTarget, target(letterId, family));
};

describe("责任状", () => {
  it("SUP-11 SUP-12 SYS-60 signed level by level: nobody hands down before signing, and figures of both kinds end at a post", async () => {
    const above = await give(working, county.general.id);
    const below = await give(general, county.first.id);
    await act(general, letters.addTarget, target(below, "BUSINESS"));
    await expect(act(general, letters.offerLetter, { letterId: below })).rejects.toMatchObject({
      code: "ITEMS_MISSING",
    });
    await act(general, letters.addTarget, target(below, "CREATION"));
    await expect(act(general, letters.offerLetter, { letterId: below })).rejects.toThrow(/LETTER_UNSIGNED/);
    await fill(working, above);
    await act(working, letters.offerLetter, { letterId: above });
    await expect(act(working, letters.signLetter, { letterId: above })).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await act(general, letters.signLetter, { letterId: above });
    await act(general, letters.offerLetter, { letterId: below });
    await act(secretary, letters.signLetter, { letterId: below });
    expect(await look(secretary, (scope) => findLetter(scope, below))).toMatchObject({
      ...{ state: "SIGNED", signer: "支部书记", giver: "总支书记", targetCount: 2, reached: 0 },
    });
    await expect(adminSql("update letter_target set post = '' where letter_id = $1", [below])).rejects.toThrow();
  });

  it("SUP-11 actual figures stand beside the signed ones, which nobody changes; the giver assesses", async () => {
    const letterId =
      (await adminSql<{ id: string }>("select id from responsibility_letter where org_id = $1", [county.first.id]))[0]
        ?.id ?? "";
    const [first] = (await look(secretary, (scope) => findLetter(scope, letterId)))?.targets ?? [];
    const enter = (by: Caller) =>
      act(by, letters.enterActual, { targetId: first?.id ?? "", actual: 19, actualNote: "6 月完工" });
    await expect(enter(as(county.people.secondSecretary, county.second))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(
      act(general, letters.assessLetter, { letterId: county.first.id, result: "完成" }),
    ).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await enter(secretary);
    const raw = begin(secretary, (work) =>
      work.db.letterTarget.updateMany({ where: { letterId }, data: { quantity: 1 } }),
    );
    await expect(raw).rejects.toThrow(/WRONG_STATE/);
    await expect(act(secretary, letters.assessLetter, { letterId, result: "完成" })).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await act(general, letters.assessLetter, { letterId, result: "两项均完成" });
    await expect(enter(secretary)).rejects.toMatchObject({ code: "WRONG_STATE" });
    expect((await look(general, (scope) => findLetter(scope, letterId)))?.reached).toBe(1);
  });

  it("SUP-11 INV-12 only the direct superior gives one, once a year, and a draft stays unseen below", async () => {
    await expect(give(working, county.second.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(give(secretary, county.second.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(give(general, county.first.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const id = await give(general, county.second.id);
    const below = look(as(county.people.secondSecretary, county.second), (scope) => findLetter(scope, id));
    await expect(below).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("SUP-11 letters signed and given are read page by page, the own one first", async () => {
    const read = (after?: string) =>
      look(general, async (scope) => (await listLetters(scope, after)).map(({ id, orgId }) => [id, orgId]));
    const all = (await read()) ?? [];
    expect(all.map(([, org]) => org === county.general.id)).toEqual([true, ...all.slice(1).map(() => false)]);
    expect(await read(all[0]?.[0])).toEqual(all.slice(1));
    expect(await read(all.at(-1)?.[0])).toEqual([]);
  });
});
