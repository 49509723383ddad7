import { beforeAll, describe, expect, test } from "vitest";
import { listWallOpinions } from "@/lib/noticeboard/wall/queries";
import { setDay } from "@/tests/support/county";
import { adminSql, sqlAs } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { send, submit } from "./steps";

let county: County;
beforeAll(async () => {
  await setDay("2026-06-20");
  county = await makeCounty();
});

describe("what the board takes from the masses", () => {
  test("EVA-07 too short, for an unknown board or from a machine: refused or thrown away without a row", async () => {
    const count = async () => (await adminSql<{ n: number }>("select count(*)::int as n from opinion"))[0]?.n;
    const before = await count();
    expect((await submit(county.first, "短")).received).toBe("INVALID");
    expect((await submit(county.first, "有人在吗，想反映一件事", { website: "https://x.example" })).received).toBe(
      "OK",
    );
    expect((await submit(county.first, "对着别人的承诺说话", { pledge: county.first.id })).received).toBe("NOT_FOUND");
    expect((await send({ code: "nobody99" }, "没有这个公开栏的意见", "x")).received).toBe("NOT_FOUND");
    expect(await count()).toBe(before);
  });

  test("EVA-07 the same words again are one opinion, and a flood is stopped: at one address by the app, on one board by the database", async () => {
    const once = await submit(county.first, "车站缺一个热水壶，请添上");
    expect(once.received).toBe("OK");
    expect((await submit(county.first, "车站缺一个热水壶，请添上")).received).toBe("SAME");
    const answers: string[] = [];
    for (let turn = 0; turn < 12; turn += 1)
      answers.push((await send(county.first, `同一个人连着写，第 ${turn} 条`, "one")).received);
    expect(answers.filter((answer) => answer === "OK")).toHaveLength(5);
    expect(answers.at(-1)).toBe("TOO_MANY");
    expect((await send(county.first, "换个地方再写一条", "two")).received).toBe("TOO_MANY");
    expect((await submit(county.first, "过几分钟再写一条")).received).toBe("OK");
  });

  test("LIFE-11 an organisation that does not publish has no box either, and the public login can do nothing but call the door", async () => {
    await adminSql("update org set publication = 'INTERNAL' where id = $1", [county.first.id]);
    expect((await submit(county.first, "关了门还能投吗")).received).toBe("NOT_FOUND");
    expect(await listWallOpinions(county.first.id, null)).toEqual([]);
    await adminSql("update org set publication = 'PUBLIC' where id = $1", [county.first.id]);
    const rights = await sqlAs<{ n: number }>(
      "admin",
      "select count(*)::int as n from information_schema.role_table_grants where grantee = 'zhengyou_public' and privilege_type <> 'SELECT'",
    );
    expect(rights[0]?.n).toBe(0);
  });
});
