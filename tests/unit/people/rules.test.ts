import { describe, expect, it } from "vitest";
import type { Actor, DutyKind } from "@/lib/kernel/actor";
import { initialsOf, pinyinOf } from "@/lib/people/pinyin";
import { dutiesKept, keepsRoll, mayKeepDuty } from "@/lib/people/policy";
import { maskPhone } from "@/lib/people/rules";
import { dutyKinds } from "@/lib/people/schema";

const actor = (kind: DutyKind, capacity: Actor["capacity"] = "HOME"): Actor => ({
  personId: "me",
  name: "我",
  capacity,
  duties: [
    {
      id: "d",
      orgId: "here",
      orgCode: "h",
      orgName: "",
      orgShortName: "",
      orgKind: "BRANCH",
      kind,
      title: "",
      acting: false,
    },
  ],
  homes: [],
});
const here = { orgId: "here" };

describe("ORG-22 who keeps the roll", () => {
  it.each<[DutyKind, boolean]>([
    ["SECRETARY", true],
    ["DEPUTY_SECRETARY", true],
    ["OFFICER", true],
    ["COMMITTEE_MEMBER", false],
    ["DISCIPLINE_HEAD", false],
    ["LEADER", false],
    ["SUPERVISOR", false],
    ["ADMINISTRATOR", false],
  ])("%s: %s", (kind, keeps) => {
    expect(keepsRoll(actor(kind), here)).toBe(keeps);
    expect(keepsRoll(actor(kind, "SUPERIOR"), here)).toBe(false);
    expect(keepsRoll(actor(kind), { orgId: "elsewhere" })).toBe(false);
  });

  it("the secretary fills every seat, an officer none that carries power, nobody their own", () => {
    expect(dutiesKept(actor("SECRETARY"), here, dutyKinds)).toEqual(dutyKinds);
    expect(dutiesKept(actor("OFFICER"), here, dutyKinds)).toEqual([
      "COMMITTEE_MEMBER",
      "LEADER",
      "OFFICER",
      "SUPERVISOR",
    ]);
    expect(mayKeepDuty(actor("SECRETARY"), here, { kind: "LEADER", personId: "me" })).toBe("OWN_WORK");
  });
});

describe("names and numbers", () => {
  it("surnames are read as surnames", () => {
    expect(pinyinOf("单知远")).toBe("shanzhiyuan");
    expect(initialsOf("曾小满")).toBe("zxm");
    expect(initialsOf("吕绿汀")).toBe("llt");
  });

  it("a masked number cannot be dialled", () => {
    expect(maskPhone("0999-5550123")).toBe("099****0123");
    expect(maskPhone("12345")).toBe("****");
  });
});
