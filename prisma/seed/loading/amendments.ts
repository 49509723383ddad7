import { contentHash } from "@/lib/pledges/rules";
import type { Day } from "../demo/days";
import type { PlannedItem, PlannedPledge } from "../demo/plan/pledge-shapes";
import { hashOf } from "../demo/random";
import { isPersonal, itemKey } from "./items";
import { type Loading, momentOf } from "./loading";

type Kept = { pledge: PlannedPledge; number: number; item: PlannedItem };

const enrichedOn = "2026-05-18";
const enriching = "，年底向党员大会报告结果";
const why = "支部大会讨论：写明向谁报告";

const runs = ({ pledge, item }: Kept): boolean =>
  pledge.state === "PUBLISHED" && isPersonal(pledge) && item.state === "OPEN" && !item.standing;

const isEnriched = (kept: Kept): boolean =>
  runs(kept) &&
  kept.item.dueOn >= "2026-11-30" &&
  hashOf(`enriched ${itemKey(kept.pledge, kept.item.number)}`) % 9 === 0;

/** PLG-08: what branches added to their promises in May; the wording of the day of publication stays beside it. */
export async function loadAmendments(loading: Loading, items: readonly Kept[]): Promise<void> {
  const { put, client, id } = loading;
  const enriched = items.filter(isEnriched);
  await put("pledge_item_version", enriched, (kept) => [
    versionRow(loading, kept, 1, kept.pledge.publishedOn ?? enrichedOn),
    versionRow(loading, kept, 2, enrichedOn),
  ]);
  await client.query(
    "update pledge_item i set text = v.text, latest_version = 2 from pledge_item_version v where v.org_id = i.org_id and v.item_id = i.id and v.version = 2 and i.id = any($1::uuid[])",
    [enriched.map(({ pledge, item }) => id("item", itemKey(pledge, item.number)))],
  );
  for (const kept of enriched)
    tellOf(loading, kept, {
      on: enrichedOn,
      kind: "pledge_item.amend",
      facts: { version: 2, reason: why, to: kept.item.dueOn },
    });
  await loadExtensions(loading, items.filter(isShort));
}

function versionRow({ id }: Loading, { pledge, item }: Kept, version: number, on: Day) {
  const text = version === 1 ? item.text : item.text + enriching;
  return {
    org_id: id("org", pledge.org),
    id: id("version", `${itemKey(pledge, item.number)} ${version}`, on),
    item_id: id("item", itemKey(pledge, item.number)),
    ...{ version, text, target: item.target, due_on: item.dueOn, kind: "AMEND" },
    reason: version === 1 ? "" : why,
    amended_by_person_id: id("person", pledge.examiner),
    published_at: momentOf(on, pledge.key),
    content_hash: contentHash([{ ...item, text, checkedHow: item.check }]),
  };
}

/** In the branch of the demonstration what falls due at the month's end. */
const isShort = (kept: Kept): boolean => runs(kept) && kept.pledge.org === "O05" && kept.item.dueOn === "2026-06-30";

/** 申请延期 (LIFE-09): one that was declined, one that waits. */
async function loadExtensions(loading: Loading, [declined, waiting]: readonly Kept[]): Promise<void> {
  const { insert, id } = loading;
  const rowOf = ({ pledge, item }: Kept, on: Day, reason: string) => ({
    org_id: id("org", pledge.org),
    id: id("extension", itemKey(pledge, item.number), on),
    item_id: id("item", itemKey(pledge, item.number)),
    ...{ from_day: item.dueOn, to_day: "2026-07-31", reason },
    asked_by_person_id: id("person", pledge.author),
    asked_on: on,
    asked_at: momentOf(on, pledge.key),
  });
  const ask = (kept: Kept, on: Day, reason: string) =>
    tellOf(loading, kept, {
      on,
      kind: "pledge_extension.ask",
      facts: { to: "2026-07-31", reason },
      by: kept.pledge.author,
    });
  if (!declined || !waiting) return;
  const answer = "还有半个月，先按原定时限办，确有困难再议";
  const decided = {
    ...{ state: "DECLINED", answer, decided_by_person_id: id("person", declined.pledge.examiner) },
    decided_at: momentOf("2026-06-15", declined.pledge.key, 4),
  };
  await insert("pledge_extension", [{ ...rowOf(declined, "2026-06-12", "报表口径的文件月底才下发"), ...decided }]);
  await insert("pledge_extension", [rowOf(waiting, "2026-06-18", "新报销系统推迟到七月上线，拟延到七月底")]);
  ask(declined, "2026-06-12", "报表口径的文件月底才下发");
  tellOf(loading, declined, {
    on: "2026-06-15",
    kind: "pledge_extension.decline",
    facts: { to: "2026-07-31", reason: answer },
  });
  ask(waiting, "2026-06-18", "新报销系统推迟到七月上线，拟延到七月底");
}

type Told = { on: Day; kind: string; facts: Record<string, string | number>; by?: string };

function tellOf({ id, nameOf, tell }: Loading, { pledge, number, item }: Kept, { on, kind, facts, by }: Told): void {
  const about = { pledge: number, number: item.number, pledger: nameOf(pledge.author) };
  const acting = by ? { person: by } : { person: pledge.examiner, from: pledge.examinerOrg };
  const subject = id("item", itemKey(pledge, item.number));
  tell({ org: pledge.org, on, step: 3, ...acting, kind, subject, facts: { ...about, ...facts } });
}
