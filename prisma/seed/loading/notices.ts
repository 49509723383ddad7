import { byStrokes, closingStatement, type Entry, noticeContent, noticeText } from "@/lib/commendations/notices/rules";
import { sha256 } from "@/lib/kernel/ids";
import { awardCalls } from "../demo/awards";
import { isWorkingDay, plusDays } from "../demo/days";
import { secretaryOf } from "../demo/duties";
import type { DemoNotice } from "../demo/notices";
import { orgOf } from "../demo/orgs";
import type { Holder } from "../demo/plan/award-plans";
import { issuerOf, nominationKey } from "./award-keys";
import { type Loading, momentOf } from "./loading";
import type { Row } from "./table-writer";

/** Notices that belong to a call of awards; the notice of a conversion hangs elsewhere. */
const callOf: Readonly<Partial<Record<DemoNotice["key"], string>>> = {
  EXCELLENT_2026: "MEMBER_ORGANS_2026",
  FLAG_2026: "FLAG_2026",
};

type Hung = Pick<
  DemoNotice,
  | "title"
  | "basis"
  | "order"
  | "from"
  | "until"
  | "workingDays"
  | "office"
  | "phone"
  | "address"
  | "objection"
  | "suspendedOn"
> & {
  key: string;
  call: string;
  org: string;
  state: "RUNNING" | "SUSPENDED" | "FINISHED";
  statement: string | null;
  list: readonly (Entry & { holder: Holder })[];
};

export async function loadNotices(loading: Loading): Promise<void> {
  const hung = [...ofThisYear(loading), ...ofLastYear(loading)];
  await loading.put("award_notice", hung, (notice) => noticeRow(loading, notice));
  await loading.put("notice_entry", hung, (notice) => entryRows(loading, notice));
  await loading.put("objection", hung, (notice) => objectionRow(loading, notice));
  for (const notice of hung) tellNotice(loading, notice);
}

function noticeRow({ id }: Loading, notice: Hung): Row {
  const days = { beginsOn: notice.from, endsOn: notice.until, holidays: holidaysIn(notice) };
  const text = noticeText({ ...notice, ...days, mail: "" });
  return {
    org_id: id("org", notice.org),
    id: id("notice", notice.key, notice.from),
    call_id: id("award call", notice.call),
    title: notice.title,
    text,
    content_hash: sha256(noticeContent(notice.title, text, notice.from, notice.list)),
    begins_on: notice.from,
    ends_on: notice.until,
    working_days: notice.workingDays,
    state: notice.state,
    suspended_on: notice.suspendedOn,
    closing_statement: notice.statement,
  };
}

const entryRows = ({ id }: Loading, notice: Hung): Row[] =>
  notice.list.map(({ holder, subjectName, subjectOrgName }, at) => ({
    org_id: id("org", notice.org),
    id: id("entry", `${notice.key} ${subjectName}`),
    notice_id: id("notice", notice.key),
    position: at + 1,
    nomination_org_id: id("org", holder.org),
    nomination_id: id("nomination", nominationKey(notice.call, holder)),
    subject_name: subjectName,
    subject_org_name: subjectOrgName,
  }));

const entryOf = (holder: Holder) => ({ holder, subjectName: holder.name, subjectOrgName: orgOf(holder.org).name });

function ofThisYear({ plan }: Loading): Hung[] {
  return plan.notices.flatMap((notice) => {
    const call = callOf[notice.key];
    if (call === undefined) return [];
    const noticed = plan.nominations.filter((one) => one.call === call && one.state === "NOTICED");
    return [
      {
        ...notice,
        call,
        state: notice.state as Hung["state"],
        statement: null,
        list: byStrokes(noticed.map((one) => entryOf(one.nominee))),
      },
    ];
  });
}

/** What was granted last year was shown for five working days first (INV-11). */
function ofLastYear({ plan }: Loading): Hung[] {
  return awardCalls
    .filter((call) => call.year === 2025)
    .map((call) => {
      const org = issuerOf(call.key);
      const granted = plan.awards.filter((award) => award.call === call.key);
      const from = granted[0]?.grantedOn.startsWith("2025-12") ? "2025-12-08" : "2025-06-09";
      return {
        key: call.key,
        call: call.key,
        org,
        title: `关于 ${call.title.replace(/评选$/u, "")}拟表彰对象的公示`,
        basis: "根据 2025 年度创先争优评选表彰工作的通知，经推荐、征求意见和会议研究，拟表彰下列对象，现予公示。",
        order: "按姓氏笔画排序",
        from,
        until: plusDays(from, 4),
        workingDays: 5,
        office: orgOf(org).shortName,
        phone: orgOf(org).phone,
        address: "",
        objection: null,
        suspendedOn: null,
        state: "FINISHED" as const,
        statement: closingStatement({ received: 0, answered: 0, named: 0 }, "", false),
        list: byStrokes(granted.map((award) => entryOf(award.holder))),
      };
    });
}

const festivals: Readonly<Record<string, string>> = { "2026-06-19": "端午" };

function holidaysIn(notice: Hung) {
  const days = Object.keys(festivals).filter((day) => day >= notice.from && day <= notice.until && !isWorkingDay(day));
  return days.map((day) => ({ day: day, name: festivals[day] ?? "" }));
}

function objectionRow({ id }: Loading, { objection, org, key }: Hung): Row[] {
  if (objection === null) return [];
  return [
    {
      org_id: id("org", org),
      id: id("objection", key, objection.receivedOn),
      notice_id: id("notice", key),
      text: `${objection.gist}：两次打客运站投诉电话，三天后才有人回。`,
      complainant_name: "洪远岫",
      contact: "0999-5551999",
      channel: "LETTER",
      received_at: momentOf(objection.receivedOn, key),
      state: "RECEIVED",
    },
  ];
}

function tellNotice(
  { id, tell }: Loading,
  { key, org, title, from, until, objection, suspendedOn, state }: Hung,
): void {
  const common = { org, person: secretaryOf(org, from), subject: id("notice", key), facts: { title } };
  tell({ ...common, on: from, kind: "award_notice.show" });
  if (objection !== null) {
    const subject = id("objection", key);
    tell({
      ...common,
      on: objection.receivedOn,
      person: objection.handler,
      kind: "objection.receive",
      subject,
      facts: { channel: "LETTER", named: true },
    });
  }
  if (suspendedOn !== null) tell({ ...common, on: suspendedOn, step: 5, kind: "award_notice.suspend" });
  if (state === "FINISHED") tell({ ...common, on: plusDays(until, 1), kind: "award_notice.finish" });
}
