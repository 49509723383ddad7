import { sampleOf } from "../catalogue";
import { committeeMemberOf } from "../duties";
import { members } from "../members";
import type { Org } from "../orgs";
import type { Member } from "../people";
import { hashOf, type Stream } from "../random";
import type { MemberSeries } from "../series";
import { type NamedItem, namedItems } from "./named-items";
import type { PledgeState } from "./pledge-shapes";
import { seriesOf, takesTurn } from "./series-plan";
import { lapsedItems, lateItems, mustPledge, quotaOf } from "./standing";
import type { Slot } from "./wishes";

/** LIFE-09: this pledge lost its place when the old station hall was closed for rebuilding. */
const stationDuty: NamedItem = {
  own: ["DUTY", "到老客运站东候车厅引导老年旅客", "每月 2 次", "12-31", "老年旅客", "值守登记册"],
  bucket: "NOT_DUE",
};

/** LIFE: members without a telephone, whose spoken pledge is written down by others. */
export const isOralPledger = (member: Member): boolean =>
  member.org === "O08" && member.flags.includes("OLD_OR_INFIRM");

export const stationGuide: Member | undefined = members.find(
  (member) => isOralPledger(member) && member.code !== "P17" && seriesOf(member, 0).includes("DUTY"),
);

const namedFor = (member: Member): readonly NamedItem[] =>
  member.code === stationGuide?.code ? [stationDuty] : (namedItems[member.code] ?? []);

/** Everyone's places in one branch, with the buckets dealt out so that the branch's figures come right. */
export function slotsOf(branch: Org, states: ReadonlyMap<string, PledgeState>, stream: Stream): Slot[] {
  let turn = 0;
  const open = members
    .filter((member) => member.org === branch.code && mustPledge(member))
    .flatMap((member) => {
      const series = seriesOf(member, turn);
      if (takesTurn(member)) turn += 1;
      return slotsOfMember(member, series);
    });
  deal(branch, open, states, stream);
  return open;
}

function slotsOfMember(member: Member, series: readonly MemberSeries[]): Slot[] {
  const named = [...namedFor(member)];
  const slots = series.map((kind): Slot => {
    const at = named.findIndex((item) => (item.own?.[0] ?? sampleOf(item.sample ?? "").series) === kind);
    const own = at < 0 ? null : (named.splice(at, 1)[0] ?? null);
    return {
      member,
      series: kind,
      leader: false,
      bucket: own?.bucket ?? "NOT_DUE",
      lapsed: false,
      late: false,
      named: own,
    };
  });
  if (member.leadingCadre) raiseOne(slots, hashOf(member.code) % 2 === 0 ? "REFORM" : "DUTY");
  return slots;
}

/** INV-07: one of a leading cadre's business items stands above the ordinary set. */
function raiseOne(slots: readonly Slot[], preferred: MemberSeries): void {
  const free = slots.filter((slot) => slot.named === null && (slot.series === "REFORM" || slot.series === "DUTY"));
  const chosen = free.find((slot) => slot.series === preferred) ?? free[0];
  if (chosen !== undefined) chosen.leader = true;
}

/** Deals fulfilled and due among the published places; whatever the story fixes is counted first. */
function deal(branch: Org, slots: readonly Slot[], states: ReadonlyMap<string, PledgeState>, stream: Stream): void {
  const published = slots.filter((slot) => states.get(slot.member.code) === "PUBLISHED");
  const guided = published.filter((slot) => slot.named === stationDuty).length;
  const quota = quotaOf(branch.code, published.length - guided);
  const fixed = (bucket: Slot["bucket"]) =>
    published.filter((slot) => slot.named !== null && slot.bucket === bucket).length;
  const free = stream.shuffle(published.filter((slot) => slot.named === null));
  const fulfilled = free.splice(0, quota.fulfilled - fixed("FULFILLED"));
  const due = free.splice(0, quota.due - fixed("DUE"));
  for (const slot of fulfilled) slot.bucket = "FULFILLED";
  for (const slot of due) slot.bucket = "DUE";
  for (const slot of fulfilled.slice(0, lateItems[branch.code] ?? 0)) slot.late = true;
  for (const slot of due.slice(0, lapsedItems[branch.code] ?? 0)) slot.lapsed = true;
}

/** Who writes a spoken pledge down and who heard it. */
export function oralWitnesses(member: Member): { recorder: string; witness: string } {
  const witness = committeeMemberOf(member.org, "宣传委员");
  if (witness === null) throw new Error(`${member.org} has nobody to witness`);
  return { recorder: "P12", witness };
}
