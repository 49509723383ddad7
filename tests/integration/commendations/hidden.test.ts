import { beforeAll, describe, expect, it } from "vitest";
import { findCertificate, findWallNotice } from "@/lib/commendations/wall/queries";
import { setDay } from "@/tests/support/county";
import { adminSql } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { earned, granted, makeCall, today } from "./setting";

let county: County;
beforeAll(async () => {
  county = await makeCounty();
  await setDay(today);
  await earned(county, county.people.member);
  await granted(county, await makeCall(county), county.people.member);
});

const posted = async () => {
  const [notice] = await adminSql<{ id: string; code: string }>(
    "select n.id, o.code from award_notice n join org o on o.id = n.org_id",
  );
  return findWallNotice(notice?.code ?? "", notice?.id ?? "");
};
const certificate = async () => {
  const [award] = await adminSql<{ number: string }>("select certificate_number as number from award");
  return findCertificate(award?.number ?? "");
};

describe("LIFE-11 names on notices and certificates", () => {
  it("LIFE-11 a hidden name stands on no posted notice and no certificate looked up; the award stays", async () => {
    expect((await posted())?.entries[0]?.subjectName).toBe("党员甲");
    expect(await certificate()).toMatchObject({ holderName: "党员甲", state: "GRANTED" });
    await adminSql("update membership set name_hidden = true where person_id = $1", [county.people.member.id]);
    await adminSql("update award_notice set closing_statement = '公示期间收到异议1件，经核查，党员甲事迹属实。'");
    const notice = await posted();
    expect(notice?.closingStatement).toBe("公示期间收到异议1件，经核查，×××事迹属实。");
    expect(notice?.entries[0]?.subjectName).toBe("");
    expect(notice?.text).not.toContain("党员甲");
    expect(await certificate()).toMatchObject({ holderName: "", holderOrgName: "某局第一党支部", state: "GRANTED" });
    await adminSql("update membership set name_hidden = false where person_id = $1", [county.people.member.id]);
  });

  it("LIFE-11 of an org that publishes nothing neither the org nor its member is named", async () => {
    await adminSql("update org set publication = 'NONE' where id = $1", [county.first.id]);
    expect((await posted())?.entries[0]).toMatchObject({ subjectName: "", subjectOrgName: "" });
    expect(await certificate()).toMatchObject({ holderName: "", holderOrgName: "", state: "GRANTED" });
  });
});
