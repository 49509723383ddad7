import { beforeAll, describe, expect, it } from "vitest";
import { listEventsAbout } from "@/lib/audit/queries";
import { closeRound, createRound, openRound } from "@/lib/evaluations/commands";
import { countRounds, findRound, listRounds } from "@/lib/evaluations/queries";
import { listResults } from "@/lib/evaluations/results/queries";
import { refusalFrom } from "@/lib/kernel/refusal";
import { begin, look, type Work } from "@/lib/kernel/work";
import { as, setDay, type TestPerson } from "@/tests/support/county";
import { adminSql, sqlAs } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { cast, form, makeRound } from "./round";

let county: County;
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
});

const make = (changes: Partial<typeof form> = {}) => makeRound(county.people.secretary, county.first, changes);
const here = (person: TestPerson) => as(person, county.first);
const kinds = async (roundId: string) =>
  (await look(here(county.people.secretary), (scope) => listEventsAbout(scope, county.first.id, [roundId])))?.map(
    ({ kind }) => kind,
  );
const stateOf = async (roundId: string) =>
  (await look(here(county.people.secretary), (scope) => findRound(scope, roundId)))?.state;

const office: [command: string, run: (work: Work, roundId: string) => Promise<unknown>][] = [
  ["openRound", (work, roundId) => openRound(work, { roundId })],
  ["closeRound", (work, roundId) => closeRound(work, { roundId })],
];

describe("preparing a round", () => {
  it("EVA-13 the office creates a round of the running campaign with its questions, numbered in order", async () => {
    const first = await begin(here(county.people.officer), (work) => createRound(work, form));
    const second = await begin(here(county.people.secretary), (work) => createRound(work, form));
    const seen = await look(here(county.people.secretary), async (scope) => ({
      rounds: [await findRound(scope, first), await findRound(scope, second)],
      listed: await listRounds(scope),
      count: await countRounds(scope),
    }));
    expect(seen?.rounds.map(({ number }) => number)).toEqual([1, 2]);
    expect(seen?.rounds[0]).toMatchObject({ state: "PREPARING", opensOn: "2026-06-15", threshold: 60, over: false });
    expect(seen?.rounds[0]?.questions).toEqual(form.questions);
    expect(seen?.listed.map(({ id }) => id)).toEqual([second, first]);
    expect(seen?.count).toBe(2);
    expect(await kinds(first)).toEqual(["evaluation_round.create"]);
  });

  it("neither a member, nor the administrator, nor a superior prepares one", async () => {
    const { member, administrator, discipline, generalHead } = county.people;
    for (const person of [member, administrator, discipline, generalHead])
      await expect(begin(here(person), (work) => createRound(work, form))).rejects.toMatchObject({
        code: "NOT_AUTHORISED",
      });
  });

  it("INV-12 a stranger does not even find the organisation", async () => {
    await expect(begin(here(county.people.stranger), (work) => createRound(work, form))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("an organisation without a running campaign holds no round", async () => {
    const caller = as(county.people.stranger, county.elsewhere);
    await expect(begin(caller, (work) => createRound(work, form))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("opening and closing a round", () => {
  it("INV-08 the head opens and closes; one event each, and the root of the count is in the log", async () => {
    const round = await make();
    const [code = ""] = await round.codes(6);
    await round.open();
    expect(await stateOf(round.roundId)).toBe("OPEN");
    expect((await cast(code)).outcome).toBe("CAST");
    await round.close();
    expect(await stateOf(round.roundId)).toBe("CLOSED");
    const events = await look(round.caller, (scope) => listEventsAbout(scope, county.first.id, [round.roundId]));
    expect(events?.map(({ kind }) => kind.split(".")[1])).toEqual(["create", "print_slips", "open", "close"]);
    expect(events?.at(-1)?.facts).toMatchObject({ issued: 6, voided: 0, cast: 1 });
    expect(events?.at(-1)?.facts.merkleRoot).toMatch(/^[0-9a-f]{64}$/);
  });

  for (const [name, run] of office) {
    it(`${name} is refused to officer, member, administrator and superior`, async () => {
      const round = await make();
      if (name === "closeRound") await round.open();
      const { officer, member, administrator, generalHead } = county.people;
      for (const person of [officer, member, administrator, generalHead])
        await expect(begin(here(person), (work) => run(work, round.roundId))).rejects.toMatchObject({
          code: "NOT_AUTHORISED",
        });
    });

    it(`INV-12 ${name} in another organisation finds no such round`, async () => {
      const round = await make();
      const elsewhere = as(county.people.secondSecretary, county.second);
      await expect(begin(elsewhere, (work) => run(work, round.roundId))).rejects.toMatchObject({ code: "NOT_FOUND" });
    });
  }

  it("INV-08 there is no closing before opening, no opening twice and no re-opening", async () => {
    const round = await make();
    await expect(round.close()).rejects.toMatchObject({ code: "WRONG_STATE" });
    await round.open();
    await expect(round.open()).rejects.toMatchObject({ code: "WRONG_STATE" });
    await round.close();
    await expect(round.open()).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(round.close()).rejects.toMatchObject({ code: "WRONG_STATE" });
    await expect(
      adminSql("update evaluation_round set state = 'OPEN' where id = $1", [round.roundId]),
    ).rejects.toMatchObject({ code: "ZY001" });
  });

  it("a round whose window has passed is not opened", async () => {
    const round = await make({ opensOn: "2026-05-01", closesOn: "2026-05-10" });
    await expect(round.open()).rejects.toMatchObject({ code: "LATE" });
  });

  it("two heads closing at the same moment close once", async () => {
    const round = await make();
    await round.open();
    const close = (person: TestPerson) =>
      begin(here(person), (work) => closeRound(work, { roundId: round.roundId })).then(
        () => "closed",
        (error) => refusalFrom(error)?.code,
      );
    const answers = await Promise.all([close(county.people.secretary), close(county.people.deputy)]);
    expect(answers.sort()).toEqual(["WRONG_STATE", "closed"]);
  });
});

describe("no tally before close, for anyone", () => {
  const asHead = (text: string, values: unknown[] = []) =>
    sqlAs(
      "app",
      `with s as (select set_config('app.session', '${county.people.secretary.secretHash}', false), set_config('app.org', '${county.first.id}', false)) ${text}`,
      values,
    );

  it("INV-08 while a round is open there is no result row, and the application may write none", async () => {
    const round = await make();
    const [code = ""] = await round.codes(1);
    await round.open();
    await cast(code);
    expect(await look(round.caller, (scope) => listResults(scope, round.roundId))).toEqual([]);
    for (const table of ["evaluation_result", "evaluation_receipt", "evaluation_comment"])
      await expect(asHead(`insert into ${table} (org_id) select '${county.first.id}' from s`)).rejects.toMatchObject({
        code: "42501",
      });
  });

  it("INV-08 raw SQL of the application cannot close without counting, move the threshold or change a question", async () => {
    const round = await make();
    await round.open();
    await expect(
      begin(round.caller, ({ db }) =>
        db.evaluationRound.updateMany({ where: { id: round.roundId }, data: { state: "CLOSED" } }),
      ),
    ).rejects.toThrow(/WRONG_STATE/);
    await expect(
      begin(round.caller, ({ db }) =>
        db.evaluationRound.updateMany({ where: { id: round.roundId }, data: { threshold: 1 } }),
      ),
    ).rejects.toThrow(/denied|42501/);
    await expect(
      begin(round.caller, ({ db }) =>
        db.evaluationQuestion.updateMany({ where: { roundId: round.roundId }, data: { text: "另一件事" } }),
      ),
    ).rejects.toThrow(/WRONG_STATE/);
    expect(await stateOf(round.roundId)).toBe("OPEN");
  });
});
