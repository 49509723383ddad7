import "server-only";
import { record } from "@/lib/audit/commands";
import { lastWorkingDay } from "@/lib/kernel/calendar";
import { asDate } from "@/lib/kernel/clock";
import { newId, sha256 } from "@/lib/kernel/ids";
import { advance } from "@/lib/kernel/lifecycle";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { type Call, findCall } from "../calls/queries";
import { moveNomination } from "../nominations/commands";
import { nominationLifecycle } from "../nominations/lifecycle";
import { listOfCall, type Nomination } from "../nominations/queries";
import { preparesAwards } from "../policy";
import type { ShowNotice } from "../schema";
import { readWorkCalendar } from "./queries";
import { byStrokes, noticeContent, noticeText } from "./rules";

/** 张贴公示 (AWD-21): the last day is counted in working days, the wording and the list are frozen by hash. */
export async function showNotice(work: Work, input: ShowNotice): Promise<string> {
  const call = await findCall(work, input.callId);
  if (!preparesAwards(work.actor, call) || call.orgId !== work.orgId) throw new Refusal("NOT_AUTHORISED");
  if (input.beginsOn < work.today) throw new Refusal("INVALID", { beginsOn: "inThePast" });
  const chosen = await choose(work, call, input.nominationIds);
  const notice = await compose(work, call, input);
  await work.db.awardNotice.create({
    data: {
      orgId: work.orgId,
      id: notice.id,
      callId: call.id,
      title: input.title,
      text: notice.text,
      contentHash: sha256(noticeContent(input.title, notice.text, input.beginsOn, chosen)),
      beginsOn: asDate(input.beginsOn),
      endsOn: asDate(notice.endsOn),
      workingDays: call.noticeDays,
    },
  });
  await hang(work, notice.id, chosen);
  const facts = { title: input.title, endsOn: notice.endsOn, count: chosen.length };
  await record(work, { kind: "award_notice.show", subjectId: notice.id, facts });
  return notice.id;
}

type Chosen = Nomination & { subjectOrgName: string };

async function choose(work: Work, call: Call, ids: readonly string[]): Promise<Chosen[]> {
  const all = await listOfCall(work, call);
  const chosen = all.filter(({ id }) => ids.includes(id));
  if (chosen.length !== new Set(ids).size) throw new Refusal("NOT_FOUND");
  for (const nomination of chosen) advance(nominationLifecycle, "show", work.actor, nomination);
  return byStrokes(chosen.map((nomination) => ({ ...nomination, subjectOrgName: nomination.orgName })));
}

async function compose(work: Work, call: Call, input: ShowNotice) {
  const { exceptions, holidays } = await readWorkCalendar(work, input.beginsOn);
  const endsOn = lastWorkingDay(input.beginsOn, call.noticeDays, exceptions);
  const within = holidays.filter(({ day }) => day >= input.beginsOn && day <= endsOn);
  const order = input.nominationIds.length > 1 ? "按笔画排序" : "";
  const text = noticeText({ ...input, order, endsOn, workingDays: call.noticeDays, holidays: within });
  return { id: newId(), endsOn, text };
}

async function hang(work: Work, noticeId: string, chosen: readonly Chosen[]): Promise<void> {
  await work.db.noticeEntry.createMany({
    data: chosen.map(({ orgId, id, subjectName, subjectOrgName }, place) => ({
      orgId: work.orgId,
      id: newId(),
      noticeId,
      position: place + 1,
      nominationOrgId: orgId,
      nominationId: id,
      subjectName,
      subjectOrgName,
    })),
  });
  for (const nomination of chosen) await moveNomination(work, nomination, "show");
}
