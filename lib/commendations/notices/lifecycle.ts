import type { Day } from "@/lib/kernel/clock";
import { lifecycle } from "@/lib/kernel/lifecycle";
import { headsIssuer, type Issued, mayStopNotice, preparesAwards } from "../policy";

export type NoticeState = "RUNNING" | "SUSPENDED" | "FINISHED" | "CANCELLED";

export type NoticeSubject = Issued & { state: NoticeState; endsOn: Day; today: Day; openObjections: number };

const isAnswered = ({ openObjections }: NoticeSubject) => (openObjections > 0 ? ("OBJECTION_OPEN" as const) : true);

/** The last day counts: a notice ends on the day after it. */
const isOver = (notice: NoticeSubject) => (notice.endsOn < notice.today ? isAnswered(notice) : "NOTICE_RUNNING");

/** 公示 as a clock: it stops for an objection, goes on for the days that were left, and ends when nothing is open. */
export const noticeLifecycle = lifecycle<NoticeState, NoticeSubject>()("RUNNING", {
  suspend: { from: ["RUNNING"], to: "SUSPENDED", by: mayStopNotice },
  resume: { from: ["SUSPENDED"], to: "RUNNING", by: headsIssuer, when: isAnswered },
  finish: { from: ["RUNNING"], to: "FINISHED", by: preparesAwards, when: isOver },
  cancel: { from: ["SUSPENDED"], to: "CANCELLED", by: headsIssuer },
});
