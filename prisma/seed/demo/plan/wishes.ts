import { type Sample, sampleOf, samples } from "../catalogue";
import { type Day, TODAY, YEAR } from "../days";
import { measureOf } from "../measures";
import type { Member } from "../people";
import type { Stream } from "../random";
import type { MemberSeries } from "../series";
import { leaderRows } from "../supplements/leaders";
import { organRows } from "../supplements/organs";
import type { SupplementRow } from "../supplements/rows";
import { earlyDues, graceDues, lapsedDues, laterDues, publishDay, yearEndDues } from "./calendars";
import type { NamedItem } from "./named-items";
import type { Bucket } from "./pledge-shapes";
import { poolOf, suits } from "./pools";
import { worded } from "./wordings";

/** What one item promises, before anybody has done anything about it. */
export type Wish = Pick<Sample, "matter" | "target" | "measure" | "dueOn" | "beneficiary" | "check"> & {
  series: MemberSeries;
  sample: string | null;
  leaderItem: boolean;
};

/** A place for an item: whose, of which series, above the ordinary set or not, and how it stands today. */
export type Slot = {
  member: Member;
  series: MemberSeries;
  leader: boolean;
  bucket: Bucket;
  lapsed: boolean;
  late: boolean;
  named: NamedItem | null;
};

const leaderLabels = ["领导干部", "分管副局长"];
/** 丙6 names the committee member who registers it, so it stays with the branch it was written for. */
const reserved = ["丙6", "乙19", "丙2"];
const runsAllYear = /[每率零按]|全年|100%|不超过|≤/u;

const isOnce = (sample: Sample): boolean =>
  sample.dueOn < `${YEAR}-12-01` && !runsAllYear.test(sample.matter + sample.target);

function fitsBucket(sample: Sample, bucket: Bucket, published: Day): boolean {
  if (bucket === "NOT_DUE") return sample.dueOn > TODAY;
  return bucket === "FULFILLED" && isOnce(sample) && sample.dueOn > published && sample.dueOn <= `${YEAR}-08-31`;
}

/** Chooses words nobody in the branch has used: a sample where one suits, else a supplement in one of its wordings. */
export function wishFor(slot: Slot, stream: Stream, used: Set<string>): Wish {
  if (slot.named !== null) return namedWish(slot.named, slot.series);
  const sample = slot.late ? null : sampleFor(slot, stream, used);
  if (sample !== null) return { ...fromSample(sample), leaderItem: slot.leader };
  return supplementFor(slot, stream, used);
}

function fromSample(sample: Sample): Wish {
  const { key, matter, target, measure, dueOn, beneficiary, check } = sample;
  const leaderItem = leaderLabels.includes(sample.pledger);
  return {
    series: sample.series as MemberSeries,
    sample: key,
    matter,
    target,
    measure,
    dueOn,
    beneficiary,
    check,
    leaderItem,
  };
}

function namedWish(named: NamedItem, series: MemberSeries): Wish {
  if (named.sample !== undefined) return fromSample(sampleOf(named.sample));
  if (named.own === undefined) throw new Error("a named item needs a sample or words of its own");
  const [, matter, target, due, beneficiary, check] = named.own;
  const words = { matter, target, measure: measureOf(target), dueOn: `${YEAR}-${due}`, beneficiary, check };
  return { series, sample: null, leaderItem: false, ...words };
}

function sampleFor({ member, series, leader, bucket }: Slot, stream: Stream, used: Set<string>): Sample | null {
  const published = publishDay(member.org);
  const fitting = samples.filter(
    (sample) =>
      sample.series === series &&
      !used.has(sample.key) &&
      !reserved.includes(sample.key) &&
      (sample.pledger === "领导干部") === leader &&
      fitsBucket(sample, bucket, published) &&
      suits(sample.pledger, member),
  );
  if (fitting.length === 0 || (leader && stream.next() < 0.5)) return null;
  const chosen = stream.pick(fitting);
  used.add(chosen.key);
  return chosen;
}

const TRIES = 200;

function supplementFor(slot: Slot, stream: Stream, used: Set<string>): Wish {
  const rows = rowsFor(slot, stream);
  for (let tried = 0; tried < TRIES; tried += 1) {
    const [, pace, ...texts] = stream.pick(rows);
    const [matter = "", target = "", beneficiary = "", check = ""] = worded(stream, texts);
    const dueOn = stream.pick(duesFor(slot, pace, stream));
    const words = tried < TRIES / 2 ? matter + target : dueOn + matter + target;
    if (used.has(words)) continue;
    for (const text of [matter + target, dueOn + matter + target]) used.add(text);
    const measure = measureOf(target);
    return {
      series: slot.series,
      sample: null,
      leaderItem: slot.leader,
      matter,
      target,
      measure,
      dueOn,
      beneficiary,
      check,
    };
  }
  throw new Error(`no new words left in ${slot.member.org} for ${slot.series}`);
}

function rowsFor({ member, series, leader, bucket }: Slot, stream: Stream): readonly SupplementRow[] {
  const pool = (leader ? leaderRows : poolFor(member)).filter((row) => row[0] === series);
  const once = pool.filter((row) => row[1] === "ONCE");
  if (bucket !== "NOT_DUE") return once;
  const yearly = pool.filter((row) => row[1] === "YEAR");
  return yearly.length === 0 || (once.length > 0 && stream.next() < 0.4) ? once : yearly;
}

/** A serving cadre inside a retired, rural or community branch pledges from the post, not from the branch. */
function poolFor(member: Member): readonly SupplementRow[] {
  const serving = ["O19", "O20", "O34", "O43"].includes(member.org) && member.leadingCadre;
  return serving ? organRows : poolOf(member.org);
}

function duesFor(slot: Slot, pace: SupplementRow[1], stream: Stream): readonly Day[] {
  const published = publishDay(slot.member.org);
  if (slot.late) return earlyDues.filter((day) => day > "2026-04-01" && day < "2026-05-21");
  if (slot.bucket === "DUE") return slot.lapsed ? lapsedDues : graceDues(slot.member.org);
  if (slot.bucket === "NOT_DUE") return pace === "YEAR" ? yearEndDues : laterDues;
  if (stream.next() < 0.12) return laterDues.slice(0, 3);
  return earlyDues.filter((day) => day > published);
}
