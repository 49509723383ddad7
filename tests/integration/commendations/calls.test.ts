import { beforeAll, describe, expect, it } from "vitest";
import { closeCall, createCall } from "@/lib/commendations/calls/commands";
import { listCalls } from "@/lib/commendations/calls/queries";
import { createKind } from "@/lib/commendations/kinds/commands";
import { begin, look } from "@/lib/kernel/work";
import { as, setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { byBranch, byIssuer, callInput, earned, eventsOf, makeCall, today } from "./setting";

let county: County;
let _callId: string;

beforeAll(async () => {
  county = await makeCounty();
  await setDay(today);
  const { people } = county;
  await earned(
    county,
    people.member,
    people.colleague,
    people.leader,
    people.secretary,
    people.retired,
    people.officer,
  );
  _callId = await makeCall(county);
});

describe("an award call", () => {
  const input = { ...callInput, kind: "usual:0", title: "先进基层党组织评选" };

  it("AWD-01 AWD-02 the head of an issuer opens one; the chosen award is written down once", async () => {
    await begin(byIssuer(county), (work) => createCall(work, input));
    await begin(byIssuer(county), (work) => createCall(work, { ...input, title: "第二次评选" }));
    const types = await adminSql(
      "select name, subject_kind, rotating from award_type where org_id = $1 order by position",
      [county.general.id],
    );
    expect(types).toEqual([
      { name: "优秀共产党员", subject_kind: "PERSON", rotating: false },
      { name: "先进基层党组织", subject_kind: "ORG", rotating: false },
    ]);
  });

  it("is refused to a plain member, and to a stranger as if it were not there", async () => {
    await expect(
      begin(as(county.people.member, county.first), (work) => createCall(work, input)),
    ).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    await expect(
      begin(as(county.people.stranger, county.general), (work) => createCall(work, input)),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("AWD-01 an issuer adds an award of its own, no name twice", async () => {
    const kind = { name: "服务标兵", subjectKind: "PERSON" as const, issuerName: "某局机关党总支", rotating: false };
    const id = await begin(byIssuer(county), (work) => createKind(work, kind));
    expect(await eventsOf(id)).toEqual(["award_type.create"]);
    await expect(begin(byIssuer(county), (work) => createKind(work, kind))).rejects.toMatchObject({
      fields: { name: "duplicate" },
    });
    await expect(
      begin(as(county.people.officer, county.general), (work) => createKind(work, kind)),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is seen by every org below it and closes once, by its own head", async () => {
    const own = await begin(byIssuer(county), (work) => createCall(work, { ...input, title: "将结束的评选" }));
    expect((await look(byBranch(county), (scope) => listCalls(scope)))?.map(({ id }) => id)).toContain(own);
    await expect(begin(byBranch(county), (work) => closeCall(work, { callId: own }))).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await expect(
      begin(as(county.people.stranger, county.elsewhere), (work) => closeCall(work, { callId: own })),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await begin(byIssuer(county), (work) => closeCall(work, { callId: own }));
    expect(await eventsOf(own)).toEqual(["award_call.create", "award_call.close"]);
    await expect(begin(byIssuer(county), (work) => closeCall(work, { callId: own }))).rejects.toMatchObject({
      code: "WRONG_STATE",
    });
  });
});
