import { beforeAll, describe, expect, it } from "vitest";
import { refusalFrom } from "@/lib/kernel/refusal";
import { begin, type Caller, look } from "@/lib/kernel/work";
import { answerCircular, composeCircular, issueCircular } from "@/lib/supervision/circulars/commands";
import { findCircular } from "@/lib/supervision/circulars/queries";
import { as, setDay } from "@/tests/support/county";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
let general: Caller;
let secretary: Caller;
let circularId = "";
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
  general = as(county.people.generalHead, county.general);
  secretary = as(county.people.secretary, county.first);
  circularId = await compose("2026-07-05");
});

const compose = (replyDueOn: string, period = "2026Q2") =>
  begin(general, (work) =>
    composeCircular(work, { period, opening: "总体平稳", praise: "", requirements: "抓紧整改", replyDueOn }),
  );
const answer = (by: Caller) => begin(by, (work) => answerCircular(work, { circularId, text: "两条已办结，一条延期" }));
const raw = (by: Caller, orgId: string, personId: string) =>
  begin(by, (work) =>
    work.db.$executeRawUnsafe(
      "insert into circular_answer (org_id, id, circular_org_id, circular_id, text, answered_on, answered_by_person_id) values ($1::uuid, gen_random_uuid(), $2::uuid, $3::uuid, '照办', today(), $4::uuid)",
      orgId,
      county.general.id,
      circularId,
      personId,
    ),
  ).catch((error: unknown) => refusalFrom(error)?.code ?? "BUG");

describe("情况反馈 to a quarterly circular", () => {
  it("SUP-06 a date that has passed is refused beside its field, and a draft asks nobody", async () => {
    await expect(compose("2026-06-20")).rejects.toMatchObject({ fields: { replyDueOn: "inThePast" } });
    await expect(answer(secretary)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await raw(secretary, county.first.id, county.people.secretary.id)).toBe("WRONG_STATE");
    await begin(general, (work) => issueCircular(work, { circularId }));
  });

  it("SUP-06 only who keeps the records of a named organisation answers, in their own name", async () => {
    await expect(answer(as(county.people.member, county.first))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(answer(as(county.people.discipline, county.first))).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(answer(general)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(answer(as(county.people.stranger, county.elsewhere))).rejects.toMatchObject({ code: "NOT_FOUND" });
    const { first, general: above, people } = county;
    expect(await raw(as(people.discipline, first), first.id, people.discipline.id)).toBe("NOT_AUTHORISED");
    expect(await raw(secretary, first.id, people.deputy.id)).not.toBe(1);
    expect(await raw(general, above.id, people.generalHead.id)).toBe("NOT_FOUND");
  });

  it("SUP-06 INV-12 answered once; the issuer reads every answer, another branch none but its own", async () => {
    await answer(secretary);
    await expect(answer(as(county.people.deputy, county.first))).rejects.toMatchObject({ code: "WRONG_STATE" });
    const seen = (by: Caller) => look(by, (scope) => findCircular(scope, circularId));
    expect((await seen(general))?.answers).toMatchObject([
      { org: "某局第一党支部", name: "支部书记", text: "两条已办结，一条延期" },
    ]);
    expect(await seen(secretary)).toMatchObject({ named: true, answers: [{ name: "支部书记" }] });
    const other = await seen(as(county.people.secondSecretary, county.second));
    expect(other).toMatchObject({ named: true, answers: [] });
  });

  it("SUP-06 what was issued stays, past every line of the application", async () => {
    const change = begin(general, (work) =>
      work.db.circular.updateMany({ where: { id: circularId }, data: { opening: "改写" } }),
    );
    await expect(change).rejects.toThrow(/WRONG_STATE/);
  });
});
