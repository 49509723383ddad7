import { vagueExamples } from "../catalogue/vague";
import { type Day, nextWorkingDay, plusDays, spoken, TODAY, YEAR } from "../days";
import { pledgeText } from "../measures";
import { hashOf, type Stream } from "../random";
import { categoryOf } from "../series";
import { evidenceOf, fulfilmentDay, progressOf } from "./deeds";
import type { PlannedItem } from "./pledge-shapes";
import type { Slot, Wish } from "./wishes";

type Plain = Omit<Wish, "series"> & { series: PlannedItem["series"] };

/** An item as it stands on the day its pledge is raised. */
export function freshItem(wish: Plain, number: number): PlannedItem {
  return {
    ...wish,
    number,
    category: categoryOf(wish.series),
    text: pledgeText(wish.dueOn, wish.matter, wish.target),
    standing: false,
    state: "OPEN",
    claimedOn: null,
    fulfilledOn: null,
    evidence: null,
    withdrawnOn: null,
    withdrawalReason: null,
    returnReason: null,
    progress: [],
  };
}

/** What has become of a published item by today. */
export function livedItem(item: PlannedItem, slot: Slot, published: Day, stream: Stream): PlannedItem {
  if (slot.bucket === "FULFILLED") return fulfilled(item, slot, published, stream);
  const written = slot.named?.progress?.map(([on, note]) => ({ on, note }));
  const until = item.dueOn < TODAY ? item.dueOn : "2026-06-18";
  return { ...item, progress: written ?? progressOf(stream, item, published, until, entriesOf(slot, stream)) };
}

/** The second transport branch has written nothing since March on what it let fall due. */
const entriesOf = (slot: Slot, stream: Stream): number =>
  slot.member.org === "O06" && slot.bucket === "DUE" ? 0 : stream.int(0, 2);

function fulfilled(item: PlannedItem, slot: Slot, published: Day, stream: Stream): PlannedItem {
  const onTime = slot.named?.fulfilledOn ?? fulfilmentDay(stream, published, item.dueOn);
  const fulfilledOn = slot.late ? nextWorkingDay(plusDays(item.dueOn, stream.int(8, 15))) : onTime;
  const evidence = slot.named?.evidence ?? evidenceOf(stream, item);
  const progress = progressOf(stream, item, published, fulfilledOn, stream.int(0, 1));
  return { ...item, state: "FULFILLED", claimedOn: fulfilledOn, fulfilledOn, evidence, progress };
}

export const withdrawnItem = (item: PlannedItem, on: Day, reason: string): PlannedItem => ({
  ...item,
  state: "WITHDRAWN",
  withdrawnOn: on,
  withdrawalReason: reason,
});

/** A wording as people first write it, sent back with the hint that it lacks a measure. */
export function vagueItem(item: PlannedItem, at: number): PlannedItem {
  const vague = vagueExamples[at % vagueExamples.length];
  if (vague === undefined) throw new Error("no vague example");
  const text = vague.text.replace(/（.*）$/u, "");
  const dueOn = `${YEAR}-12-31`;
  return {
    ...item,
    text: `${spoken(dueOn)}前，${text.replace(/。$/u, "")}`,
    matter: text,
    target: "",
    measure: { amount: null, unit: "" },
    dueOn,
    beneficiary: "",
    check: "",
    sample: null,
    returnReason: vague.hint,
  };
}

export const vagueTurn = (code: string): number => hashOf(`vague ${code}`);
