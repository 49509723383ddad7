import { createHmac } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { begin, look } from "@/lib/kernel/work";
import { sendReminders } from "@/lib/notifications/deliveries/commands";
import { beginRobot, endRobot, sayInGroup, testRobot } from "@/lib/notifications/robots/commands";
import { listGroupDeliveries, listRobots } from "@/lib/notifications/robots/queries";
import type { BeginRobot } from "@/lib/notifications/robots/schema";
import { as, asOwner, setDay } from "@/tests/support/county";
import { adminSql, sqlAs } from "@/tests/support/database";
import { type County, makeCounty } from "@/tests/support/small-county";
import { makePublished } from "../pledges/steps";

// Before anything is imported: the surroundings are read once.
const chat = await vi.hoisted(async () => {
  const { startChat } = await import("@/tests/support/sinks");
  const sink = await startChat();
  process.env.ROBOT_ORIGINS = sink.origin;
  return sink;
});

let county: County;
const morning = new Date("2026-06-22T01:00:00Z");
const night = new Date("2026-06-22T15:00:00Z");
const officer = () => as(county.people.officer, county.first);
const robot = (change: Partial<BeginRobot> = {}): BeginRobot => ({
  ...{ kind: "WECOM", name: "支部群", address: `${chat.origin}/send?key=k`, signToken: "", daily: "on" },
  ...change,
});
const robotId = async () => (await look(officer(), listRobots))?.[0]?.id ?? "";

beforeAll(() => setDay("2026-06-21"));
afterAll(() => chat.stop());
beforeEach(async () => {
  await setDay("2026-06-21");
  county = await makeCounty();
  chat.posted.length = 0;
  chat.answer.errcode = 0;
  await asOwner((client) => client.query("delete from reminder_delivery"));
  await asOwner((client) => client.query("update group_robot set ended_at = begun_at where ended_at is null"));
});

describe("the robot of a chat group", () => {
  test("tells the group once on the morning of a working day what falls due, and never at night", async () => {
    await makePublished(county);
    await begin(officer(), (work) => beginRobot(work, robot()));
    expect(await sendReminders(night)).toBe(0);
    expect(await sendReminders(morning)).toBe(1);
    expect(await sendReminders(morning)).toBe(0);
    expect(chat.posted[0]?.content).toContain("公开承诺提醒");
    expect(chat.posted[0]?.content).toContain("党员甲");
  });

  test("LIFE-11 an organisation that does not publish tells its group figures only, and a hidden name stays inside", async () => {
    await makePublished(county);
    await begin(officer(), (work) => beginRobot(work, robot()));
    await asOwner((client) =>
      client.query("update membership set name_hidden = true where person_id = $1", [county.people.member.id]),
    );
    await sendReminders(morning);
    expect(chat.posted[0]?.content).toContain("一名同志");
    expect(chat.posted[0]?.content).not.toContain("党员甲");
    await asOwner((client) => client.query("update org set publication = 'INTERNAL' where id = $1", [county.first.id]));
    await asOwner((client) => client.query("delete from reminder_delivery"));
    await sendReminders(morning);
    expect(chat.posted[1]?.content).toMatch(/快到期的承诺：\d+ 件/);
    expect(chat.posted[1]?.content).not.toContain("党员乙");
  });

  test("DingTalk gets the moment and its signature, which the secret alone makes", async () => {
    await begin(officer(), (work) => beginRobot(work, robot({ kind: "DINGTALK", signToken: "SECfixed" })));
    const id = await robotId();
    await begin(officer(), (work) => testRobot(work, { robotId: id }));
    await sendReminders(night);
    const asked = new URL(chat.posted[0]?.path ?? "", chat.origin).searchParams;
    const moment = asked.get("timestamp") ?? "";
    expect(asked.get("sign")).toBe(createHmac("sha256", "SECfixed").update(`${moment}\nSECfixed`).digest("base64"));
  });

  test("what went wrong is kept in a word: a dead address is given up, a busy service is asked again", async () => {
    await begin(officer(), (work) => beginRobot(work, robot({ daily: undefined })));
    const id = await robotId();
    chat.answer.errcode = 45_009;
    await begin(officer(), (work) => sayInGroup(work, { text: "请大家抓紧" }));
    expect(await sendReminders(morning)).toBe(0);
    chat.answer.errcode = 0;
    expect(await sendReminders(new Date(morning.getTime() + 6 * 60_000))).toBe(1);
    chat.answer.errcode = 93_000;
    await begin(officer(), (work) => testRobot(work, { robotId: id }));
    await sendReminders(morning);
    const sent = (await look(officer(), listGroupDeliveries)) ?? [];
    expect(sent.map(({ kind, outcome, fault }) => [kind, outcome, fault]).sort()).toEqual([
      ["GROUP_TEST", "GIVEN_UP", "ADDRESS"],
      ["GROUP_TEXT", "SENT", ""],
    ]);
  });

  test("the same words go out once a day, after the quiet hours; a try whose end nobody knows is not repeated", async () => {
    await begin(officer(), (work) => beginRobot(work, robot({ daily: undefined })));
    await begin(officer(), (work) => sayInGroup(work, { text: "明天开会" }));
    await expect(begin(officer(), (work) => sayInGroup(work, { text: "明天开会" }))).rejects.toMatchObject({
      fields: { text: "saidToday" },
    });
    expect(await sendReminders(night)).toBe(0);
    await asOwner((client) =>
      client.query("update reminder_delivery set begun_at = $1, attempts = 1 where outcome is null", [night]),
    );
    expect(await sendReminders(new Date("2026-06-23T01:00:00Z"))).toBe(0);
    expect(await adminSql("select outcome from reminder_delivery")).toEqual([{ outcome: "UNKNOWN" }]);
  });

  test("the wrong person, another address than a chat's, a second robot and another org are refused", async () => {
    const { member, stranger } = county.people;
    await expect(begin(as(member, county.first), (work) => beginRobot(work, robot()))).rejects.toMatchObject({
      code: "NOT_AUTHORISED",
    });
    await expect(begin(as(stranger, county.first), (work) => beginRobot(work, robot()))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    for (const address of ["http://127.0.0.1:1/", "https://10.0.0.1/send", "https://example.org/"])
      await expect(begin(officer(), (work) => beginRobot(work, robot({ address })))).rejects.toMatchObject({
        fields: { address: "otherHost" },
      });
    await begin(officer(), (work) => beginRobot(work, robot()));
    await expect(begin(officer(), (work) => beginRobot(work, robot()))).rejects.toMatchObject({ code: "INVALID" });
    const id = await robotId();
    const elsewhere = as(county.people.secondSecretary, county.second);
    await expect(begin(elsewhere, (work) => testRobot(work, { robotId: id }))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await begin(officer(), (work) => endRobot(work, { robotId: id }));
    await expect(begin(officer(), (work) => endRobot(work, { robotId: id }))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test("INV-12 address and secret are sealed and no page can read them back", async () => {
    await begin(officer(), (work) => beginRobot(work, robot({ signToken: "s" })));
    const [kept] = await adminSql<{ address: string }>("select address from group_robot where ended_at is null");
    expect(kept?.address).not.toContain("127.0.0.1");
    await expect(sqlAs("app", "select address from group_robot")).rejects.toThrow(/permission denied/);
    await expect(sqlAs("app", "select secret from group_robot")).rejects.toThrow(/permission denied/);
  });
});
