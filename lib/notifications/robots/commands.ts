import "server-only";
import { record } from "@/lib/audit/commands";
import { newId, sha256 } from "@/lib/kernel/ids";
import { mayPostTo } from "@/lib/kernel/outward";
import { enqueue } from "@/lib/kernel/queue";
import { Refusal } from "@/lib/kernel/refusal";
import { sealing } from "@/lib/kernel/sealing";
import type { Work } from "@/lib/kernel/work";
import { keepsReminders } from "./policy";
import { listRobots } from "./queries";
import type { BeginRobot, RobotChoice, SayInGroup } from "./schema";

export const robotSealing = sealing("group-robot");

const demandKeeper = (work: Work) => {
  if (!keepsReminders(work.actor, work)) throw new Refusal("NOT_AUTHORISED");
};

/** Names the robot of the organisation's own group; address and secret are sealed and shown to nobody again. */
export async function beginRobot(work: Work, { kind, name, address, signToken, daily }: BeginRobot): Promise<void> {
  demandKeeper(work);
  if (!mayPostTo(address)) throw new Refusal("INVALID", { address: "otherHost" });
  if ((await listRobots(work)).some((robot) => robot.kind === kind))
    throw new Refusal("INVALID", { kind: "duplicate" });
  const id = newId();
  const sealed = { address: robotSealing.seal(address), secret: signToken ? robotSealing.seal(signToken) : "" };
  const begun = { begunAt: work.now, begunPersonId: work.actor.personId, daily: daily === "on" };
  await work.db.groupRobot.createMany({ data: [{ orgId: work.orgId, id, kind, name, ...sealed, ...begun }] });
  await record(work, { kind: "group_robot.begin", subjectId: id, facts: { name, kind } });
}

export async function endRobot(work: Work, { robotId }: RobotChoice): Promise<void> {
  demandKeeper(work);
  const { name } = await findRobot(work, robotId);
  const { count } = await work.db.groupRobot.updateMany({
    where: { orgId: work.orgId, id: robotId, endedAt: null },
    data: { endedAt: work.now },
  });
  if (count !== 1) throw new Refusal("WRONG_STATE");
  await record(work, { kind: "group_robot.end", subjectId: robotId, facts: { name } });
}

/** One message to see whether it arrives; at most one a minute. */
export async function testRobot(work: Work, { robotId }: RobotChoice): Promise<void> {
  demandKeeper(work);
  const { name } = await findRobot(work, robotId);
  const minute = work.now.toISOString().slice(0, 16);
  if (!(await lay(work, { robotId, kind: "GROUP_TEST", key: `TEST:${robotId}:${minute}`, text: "" })))
    throw new Refusal("TOO_MANY");
  await record(work, { kind: "group_robot.test", subjectId: robotId, facts: { name } });
}

/** Sends these words to every group of the organisation, after its quiet hours; the same words go out once a day. */
export async function sayInGroup(work: Work, { text }: SayInGroup): Promise<number> {
  demandKeeper(work);
  const robots = await listRobots(work);
  if (robots.length === 0) throw new Refusal("WRONG_STATE");
  const once = `${work.today}:${sha256(text).slice(0, 16)}`;
  let laid = 0;
  for (const { id } of robots)
    if (await lay(work, { robotId: id, kind: "GROUP_TEXT", key: `TEXT:${id}:${once}`, text })) laid += 1;
  if (laid === 0) throw new Refusal("INVALID", { text: "saidToday" });
  await record(work, { kind: "group_robot.say", subjectId: work.orgId, facts: { groups: laid } });
  return laid;
}

type Laid = { robotId: string; kind: "GROUP_TEST" | "GROUP_TEXT"; key: string; text: string };

/** False when the same thing is on its way already. */
async function lay(work: Work, laid: Laid): Promise<boolean> {
  const { orgId, now } = work;
  const { count } = await work.db.reminderDelivery.createMany({
    data: [{ orgId, id: newId(), ...laid, madeAt: now, nextAt: now }],
    skipDuplicates: true,
  });
  if (count > 0) await enqueue(work, "send-reminders");
  return count > 0;
}

async function findRobot(work: Work, robotId: string) {
  const robot = (await listRobots(work)).find(({ id }) => id === robotId);
  if (!robot) throw new Refusal("NOT_FOUND");
  return robot;
}
