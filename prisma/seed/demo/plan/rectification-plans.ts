import { type Day, plusDays, TODAY } from "../days";
import { secretaryOf } from "../duties";
import { type NamedRectification, namedRectifications, type RectificationState } from "../rectifications";
import type { PlannedItem, PlannedPledge } from "./pledge-shapes";
import { type OpenCase, openCases, type Plight } from "./rectification-cases";
import { cancelledDrafts, closedDrafts } from "./rectification-closings";
import { base, closed, type Draft, extend, fault, type PlannedRectification } from "./rectification-drafts";

/** 67 in all: 18 in progress, 6 reported, 41 closed, 2 cancelled; the open ones with 5 extended, 4 overdue, 1 escalated. */
export function planRectifications(pledges: readonly PlannedPledge[]): PlannedRectification[] {
  const drafts = [
    ...overdueDrafts(pledges),
    ...lateDrafts(pledges),
    ...openCases.map(caseDraft),
    ...closedDrafts(),
    ...cancelledDrafts(),
  ];
  return [...namedRectifications.map((named) => fromNamed(named)), ...numbered(drafts)];
}

/** Registers run without gaps; the numbers the story quotes are kept free for it. */
function numbered(drafts: readonly Draft[]): PlannedRectification[] {
  const taken = new Map<string, Set<number>>();
  for (const { org, number } of namedRectifications) taken.set(org, (taken.get(org) ?? new Set()).add(number));
  const inOrder = [...drafts].sort((a, b) => (a.openedOn < b.openedOn ? -1 : 1));
  return inOrder.map((draft) => {
    const used = taken.get(draft.org) ?? new Set<number>();
    let number = 1;
    while (used.has(number)) number += 1;
    taken.set(draft.org, used.add(number));
    return { ...draft, number };
  });
}

function fromNamed({ extension, ...named }: NamedRectification): PlannedRectification {
  const reviewKey = named.source === "REVIEW" ? "ORG:1:O05" : null;
  return {
    ...named,
    item: named.source === "OVERDUE_PLEDGE" ? { pledge: "MEMBER:P07", number: 3 } : null,
    reviewKey,
    subject:
      named.source === "OVERDUE_PLEDGE" ? { kind: "PERSON", person: named.owner } : { kind: "ORG", org: named.org },
    ordered: false,
    extension: extension === null ? null : { ...extension, from: named.originalDueOn },
    cancelReason: null,
  };
}

function ofItem(pledge: PlannedPledge, item: PlannedItem, openedOn: Day, dueOn: Day): Draft {
  const draft = base({
    org: pledge.org,
    source: "OVERDUE_PLEDGE",
    openedOn,
    dueOn,
    words: [`“${item.matter}”到期未兑现`, "前期抓得晚，遇到困难没有提前说", `分步补做“${item.target}”，每周报一次进展`],
  });
  const verifier = secretaryOf(pledge.org) === pledge.author ? draft.verifier : secretaryOf(pledge.org);
  const verifierOrg = verifier === draft.verifier ? draft.verifierOrg : pledge.org;
  return {
    ...draft,
    owner: pledge.author,
    verifier,
    verifierOrg,
    item: { pledge: pledge.key, number: item.number },
    subject: { kind: "PERSON", person: pledge.author },
  };
}

/** INV-06: every item long overdue has an open rectification. */
function overdueDrafts(pledges: readonly PlannedPledge[]): Draft[] {
  const lapsed = itemsWhere(pledges, (item) => item.state === "OPEN" && item.dueOn < "2026-06-10");
  return lapsed.map(([pledge, item], at) => {
    const draft = ofItem(pledge, item, plusDays(item.dueOn, 4), at === 0 ? "2026-06-12" : "2026-07-10");
    const extended = at === 1 || at === 2;
    return extended ? extend({ ...draft, dueOn: "2026-06-12" }, "2026-07-15") : draft;
  });
}

function lateDrafts(pledges: readonly PlannedPledge[]): Draft[] {
  const late = itemsWhere(pledges, (item) => item.fulfilledOn !== null && item.fulfilledOn > item.dueOn);
  return late.map(([pledge, item]) =>
    closed(
      ofItem(pledge, item, plusDays(item.dueOn, 4), plusDays(item.dueOn, 30)),
      plusDays(item.fulfilledOn ?? TODAY, 3),
    ),
  );
}

function itemsWhere(
  pledges: readonly PlannedPledge[],
  wanted: (item: PlannedItem) => boolean,
): [PlannedPledge, PlannedItem][] {
  return pledges
    .filter((pledge) => pledge.state === "PUBLISHED" && pledge.author !== "P07")
    .flatMap((pledge) => pledge.items.filter(wanted).map((item): [PlannedPledge, PlannedItem] => [pledge, item]));
}

function caseDraft({ org, source, plight, openedOn, sourceNote, words }: OpenCase): Draft {
  const due: Record<Plight, Day> = {
    PLAIN: "2026-07-10",
    EXTENDED: plusDays(openedOn, 12),
    OVERDUE: "2026-06-16",
    REPORTED: "2026-06-30",
  };
  const draft = {
    ...base({ org, source, openedOn, dueOn: due[plight], words: words ?? fault(org, 0) }),
    sourceNote: sourceNote ?? "",
  };
  const linked = {
    ...draft,
    reviewKey: source === "REVIEW" ? `ORG:2:${org}` : null,
    ordered: source === "SUPERVISION" && plight === "OVERDUE",
  };
  if (plight === "EXTENDED") return extend(linked, "2026-07-20");
  const state: RectificationState = plight === "REPORTED" ? "REPORTED" : "IN_PROGRESS";
  const proof = plight === "REPORTED" ? `已按“${draft.measure}”办理，请验收。` : null;
  return { ...linked, state, reportedOn: plight === "REPORTED" ? "2026-06-17" : null, proof };
}
