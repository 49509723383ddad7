import { plusDays, TODAY } from "../days";
import { secretaryOf } from "../duties";
import { branches, type Org, orgOf } from "../orgs";
import type { Member } from "../people";
import { type Stream, streamOf } from "../random";
import { publishDay, stepsBefore } from "./calendars";
import { evidenceOf } from "./deeds";
import { freshItem, livedItem, vagueItem, vagueTurn, withdrawnItem } from "./items";
import type { OralRecord, PlannedItem, PlannedPledge, PledgeState } from "./pledge-shapes";
import { isOralPledger, oralWitnesses, slotsOf, stationGuide } from "./slots";
import { pledgeStates } from "./standing";
import { type Slot, wishFor } from "./wishes";

/** One pledge for each of the members who must make one. */
export function planMemberPledges(): PlannedPledge[] {
  const states = pledgeStates();
  return branches.flatMap((branch) => planBranch(branch, states));
}

function planBranch(branch: Org, states: ReadonlyMap<string, PledgeState>): PlannedPledge[] {
  const stream = streamOf("pledges", branch.code);
  const slots = slotsOf(branch, states, stream);
  const used = new Set(slots.flatMap((slot) => slot.named?.sample ?? []));
  const byMember = Map.groupBy(slots, (slot) => slot.member);
  const pledges = [...byMember].map(([member, own]) => {
    const wishes = own.map((slot) => ({ slot, wish: wishFor(slot, stream, used) }));
    const fresh = wishes.map(({ slot, wish }, at) => ({ slot, item: freshItem(wish, at + 1) }));
    return planPledge(member, states.get(member.code) ?? "PUBLISHED", fresh, stream);
  });
  const claimed = withClaims(branch.code, pledges);
  return branch.code === "O05" ? withoutChecks(claimed) : claimed;
}

type Fresh = { slot: Slot; item: PlannedItem };

function planPledge(member: Member, state: PledgeState, fresh: readonly Fresh[], stream: Stream): PlannedPledge {
  const days = daysOf(member, state, stream);
  const { examiner, examinerOrg } = examinerOf(member, days.examinedOn ?? days.raisedOn);
  return {
    key: `MEMBER:${member.code}`,
    org: member.org,
    pledger: { kind: "MEMBER", person: member.code },
    state,
    author: member.code,
    examiner,
    examinerOrg,
    ...days,
    ...stream.pick(surveys),
    withdrawnOn: state === "WITHDRAWN" ? withdrawalDay(member) : null,
    reason: reasonOf(member, state),
    oral: isOralPledger(member) ? oralRecord(member, days.raisedOn, fresh) : null,
    carriedFrom: days.publishedOn !== null && days.publishedOn < member.since ? member.formerOrg : null,
    items: itemsOf(member, state, fresh, days.publishedOn ?? days.raisedOn, stream),
  };
}

function daysOf(member: Member, state: PledgeState, stream: Stream) {
  if (state === "PUBLISHED" || state === "WITHDRAWN") {
    const published = publishDay(member.code === "P22" ? "O26" : member.org);
    return { ...stepsBefore(published), publishedOn: published };
  }
  const raisedOn = member.code === "P13" ? "2026-06-15" : `2026-06-${String(stream.int(8, 16)).padStart(2, "0")}`;
  const examinedOn = state === "RAISED" ? null : plusDays(raisedOn, 2);
  return { surveyedOn: plusDays(raisedOn, -5), raisedOn, examinedOn, publishedOn: null };
}

/** INV-01 and LIFE-03: the secretary examines, but for the secretary the superior's head does. */
function examinerOf(member: Member, day: string): { examiner: string; examinerOrg: string } {
  const home = member.formerOrg !== null && day < member.since ? member.formerOrg : member.org;
  const secretary = secretaryOf(home, day);
  if (secretary !== member.code) return { examiner: secretary, examinerOrg: home };
  const superior = orgOf(member.org).parent ?? "O01";
  return { examiner: secretaryOf(superior, day), examinerOrg: superior };
}

function oralRecord(member: Member, on: string, fresh: readonly Fresh[]): OralRecord {
  const gist = fresh.map(({ item }) => `${item.matter}，${item.target}`).join("；");
  return { ...oralWitnesses(member), on, gist };
}

function itemsOf(
  member: Member,
  state: PledgeState,
  fresh: readonly Fresh[],
  published: string,
  stream: Stream,
): PlannedItem[] {
  const items = fresh.map(({ slot, item }) =>
    state === "PUBLISHED" ? livedItem(item, slot, published, stream) : item,
  );
  if (state === "WITHDRAWN")
    return items.map((item) => withdrawnItem(item, withdrawalDay(member), reasonOf(member, state) ?? ""));
  if (state === "RETURNED")
    return items.map((item) =>
      item.number === 2 ? vagueItem(item, member.code === "P13" ? 1 : vagueTurn(member.code)) : item,
    );
  if (member.code !== stationGuide?.code) return items;
  return items.map((item) =>
    item.series === "DUTY"
      ? withdrawnItem(
          item,
          "2026-05-28",
          "客运站东候车厅 5 月下旬停工改造，值守点撤除，经支委会研究终止并在公开栏说明。",
        )
      : item,
  );
}

const withdrawalDay = (member: Member): string =>
  streamOf("withdrawal", member.code).pick(["2026-04-08", "2026-04-22", "2026-05-12", "2026-05-27"]);

function reasonOf(member: Member, state: PledgeState): string | null {
  if (state === "RETURNED") return "第 2 条表述笼统，请按提示补上目标、时限和检查方式后再交。";
  if (state !== "WITHDRAWN") return null;
  return member.flags.includes("SICK_LEAVE")
    ? "长期病休，经支委会研究终止承诺，已在公开栏说明。"
    : "援派外地工作，原岗位承诺终止，已在公开栏说明。";
}

const surveys: readonly { visited: string; asked: string }[] = [
  { visited: "走访服务对象 5 人", asked: "平时办事最不方便的是哪一步" },
  { visited: "同科室（班组）同志座谈", asked: "今年岗位上最该先做哪件事" },
  { visited: "入户 6 户", asked: "家里近期有什么难处，公共设施哪里坏了" },
  { visited: "查看去年意见登记簿", asked: "哪些意见去年没有解决彻底" },
  { visited: "与支委谈心", asked: "去年承诺哪条没兑现好，今年怎么定" },
];

/** The shortcoming of the review of 周敬和: three items were settled without saying how they are checked. */
function withoutChecks(pledges: readonly PlannedPledge[]): PlannedPledge[] {
  let left = 3;
  return pledges.map((pledge) => {
    const open = pledge.items.find((item) => item.state === "OPEN" && item.sample === null && !item.leaderItem);
    if (left === 0 || open === undefined || !pledge.author.startsWith("M")) return pledge;
    left -= 1;
    return { ...pledge, items: pledge.items.map((item) => (item === open ? { ...item, check: "" } : item)) };
  });
}

/** Done early and reported this week: what waits for the secretary's confirmation in each branch. */
const claims: Readonly<Record<string, number>> = { O05: 2, O06: 1, O07: 1, O12: 1, O24: 1, O30: 1, O37: 2, O43: 2 };

function withClaims(org: string, pledges: readonly PlannedPledge[]): PlannedPledge[] {
  let left = claims[org] ?? 0;
  return pledges.map((pledge) => {
    const early = pledge.items.find((item) => item.state === "OPEN" && item.dueOn > TODAY && item.dueOn < "2026-10-01");
    if (left === 0 || early === undefined || pledge.state !== "PUBLISHED" || !pledge.author.startsWith("M"))
      return pledge;
    left -= 1;
    return { ...pledge, items: pledge.items.map((item) => (item === early ? claimedItem(item) : item)) };
  });
}

const claimedItem = (item: PlannedItem): PlannedItem => {
  const stream = streamOf("claim", item.text);
  return {
    ...item,
    state: "CLAIMED",
    claimedOn: stream.pick(["2026-06-16", "2026-06-17", "2026-06-18"]),
    evidence: evidenceOf(stream, item),
  };
};
