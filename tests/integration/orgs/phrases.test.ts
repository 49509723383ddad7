import { beforeAll, describe, expect, it } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import { addPhrase, hidePhrase, removePhrase, showPhrase } from "@/lib/orgs/phrases/commands";
import { listOffered, listPhrases } from "@/lib/orgs/phrases/queries";
import { as, type TestOrg, type TestPerson } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
});

const phrase = {
  kind: "MEMBER_ITEM" as const,
  text: "每月巡河＿次",
  target: "每月＿次",
  beneficiary: "",
  checkedHow: "",
};
const add = (by: TestPerson, at: TestOrg) => begin(as(by, at), (work) => addPhrase(work, phrase));
const hide = (by: TestPerson, at: TestOrg, source: string) => begin(as(by, at), (work) => hidePhrase(work, { source }));
const offered = async (by: TestPerson, at: TestOrg) =>
  ((await look(as(by, at), (scope) => listOffered(scope, ["MEMBER_ITEM"]))) ?? []).map(({ source }) => source);

describe("PLG-11 ready wordings of an organisation", () => {
  let theirs: string;

  it("come with the product, from above and from oneself; a sibling's and another county's do not", async () => {
    const { generalHead, secretary, member, secondMember } = county.people;
    theirs = await add(generalHead, county.general);
    const own = await add(secretary, county.first);
    expect(await offered(member, county.first)).toEqual(expect.arrayContaining([theirs, own, "library:m1"]));
    expect((await offered(member, county.first))[0]).toBe(own);
    expect(await offered(secondMember, county.second)).not.toContain(own);
    const events = await adminSql("select kind from audit_event where org_id = $1 and kind like 'phrase.%'", [
      county.first.id,
    ]);
    expect(events).toEqual([{ kind: "phrase.add" }]);
  });

  it("are hidden here and below, and shown again by whoever hid them", async () => {
    const { generalHead, secretary, member, secondMember, secondSecretary } = county.people;
    await hide(secretary, county.first, theirs);
    expect(await offered(member, county.first)).not.toContain(theirs);
    expect(await offered(secondMember, county.second)).toContain(theirs);
    await expect(hide(secretary, county.first, theirs)).rejects.toMatchObject({ code: "WRONG_STATE" });
    await hide(generalHead, county.general, "library:m1");
    expect(await offered(secondMember, county.second)).not.toContain("library:m1");
    const show = (by: TestPerson, at: TestOrg, source: string) =>
      begin(as(by, at), (work) => showPhrase(work, { source }));
    await expect(show(secondSecretary, county.second, "library:m1")).rejects.toMatchObject({ code: "NOT_FOUND" });
    await show(secretary, county.first, theirs);
    expect(await offered(member, county.first)).toContain(theirs);
    const all = await look(as(secondSecretary, county.second), (scope) => listPhrases(scope, ["MEMBER_ITEM"]));
    expect(all?.find(({ source }) => source === "library:m1")).toMatchObject({ hidden: "ABOVE", from: null });
  });

  it("wrong person, another org, what is not one's own", async () => {
    const { member, secretary, stranger } = county.people;
    await expect(add(member, county.first)).rejects.toMatchObject({ code: "NOT_AUTHORISED" });
    const remove = (by: TestPerson, at: TestOrg) =>
      begin(as(by, at), (work) => removePhrase(work, { phraseId: theirs }));
    await expect(remove(secretary, county.first)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(remove(stranger, county.elsewhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(hide(stranger, county.elsewhere, theirs)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await remove(county.people.generalHead, county.general);
    expect(await offered(member, county.first)).not.toContain(theirs);
  });
});
