import "server-only";
import { record } from "@/lib/audit/commands";
import { Refusal } from "@/lib/kernel/refusal";
import type { Work } from "@/lib/kernel/work";
import { findDraft, insertParts } from "../commands";
import { findTemplate, type Template } from "../queries";
import { childKind, childrenOf, isBelow, nextPlace, type Part, parentOf } from "../rules";
import type { MovePart, PartKey, SavePart, TakeSet } from "../schema";

/** Adds a part or changes one. A part stands only under a parent of the right kind (INVALID otherwise). */
export async function savePart(work: Work, { versionId, place, parent = "", ...given }: SavePart): Promise<void> {
  const draft = await findDraft(work, versionId);
  const part = {
    ...given,
    rhythm: given.kind === "CADENCE" ? given.rhythm || "QUARTER" : "",
    mandatory: given.mandatory === "yes",
  };
  if (place) await changePart(work, versionId, partAt(draft, place), part);
  else await insertParts(work, versionId, [{ ...part, place: placeUnder(draft, parent, part) }]);
  await record(work, { kind: "template_version.save_part", subjectId: versionId, facts: { name: part.name } });
}

async function changePart(work: Work, versionId: string, { place, kind }: Part, part: Omit<Part, "place">) {
  if (kind !== part.kind) throw new Refusal("INVALID", { kind: "invalid" });
  await work.db.templatePart.updateMany({ where: { orgId: work.orgId, versionId, place }, data: part });
}

function placeUnder(draft: Template, parent: string, { kind }: Pick<Part, "kind">): string {
  const above = parent === "" ? null : partAt(draft, parent);
  const children = Object.values(childKind);
  const fits = above ? childKind[above.kind] === kind : !children.includes(kind);
  const place = nextPlace(draft.parts, parent);
  if (!fits || !place) throw new Refusal("INVALID", { kind: "invalid" });
  return place;
}

function partAt({ parts }: Template, place: string): Part {
  const found = parts.find((part) => part.place === place);
  if (!found) throw new Refusal("NOT_FOUND");
  return found;
}

/** Takes a part out of a draft with everything below it. */
export async function removePart(work: Work, { versionId, place }: PartKey): Promise<void> {
  const part = partAt(await findDraft(work, versionId), place);
  await work.db.templatePart.deleteMany({ where: { orgId: work.orgId, versionId, place: { startsWith: place } } });
  await record(work, { kind: "template_version.remove_part", subjectId: versionId, facts: { name: part.name } });
}

/** Changes places with the neighbour of the same kind, each with everything below it; at the end nothing happens. */
export async function movePart(work: Work, { versionId, place, direction }: MovePart): Promise<void> {
  const draft = await findDraft(work, versionId);
  const part = partAt(draft, place);
  const row = childrenOf(draft.parts, parentOf(place)).filter(({ kind }) => kind === part.kind);
  const other = row[row.indexOf(part) + (direction === "up" ? -1 : 1)];
  if (other) await swap(work, versionId, draft.parts, [place, other.place]);
  await record(work, { kind: "template_version.save_part", subjectId: versionId, facts: { name: part.name } });
}

async function swap(work: Work, versionId: string, parts: readonly Part[], [one, two]: [string, string]) {
  const moved = parts.flatMap((part) => {
    if (isBelow(part, one)) return [{ ...part, place: two + part.place.slice(one.length) }];
    return isBelow(part, two) ? [{ ...part, place: one + part.place.slice(two.length) }] : [];
  });
  const below = [one, two].map((place) => ({ place: { startsWith: place } }));
  await work.db.templatePart.deleteMany({ where: { orgId: work.orgId, versionId, OR: below } });
  await insertParts(work, versionId, moved);
}

/** A set of another template with its items, put at the end of this draft. */
export async function takeSet(work: Work, { versionId, from }: TakeSet): Promise<void> {
  const draft = await findDraft(work, versionId);
  const [source = "", place = ""] = from.split(" ");
  const lender = await findTemplate(work, source);
  const set = partAt(lender, place);
  const end = nextPlace(draft.parts, "");
  if (!end) throw new Refusal("INVALID", { from: "invalid" });
  const taken = lender.parts.filter((part) => isBelow(part, place));
  await insertParts(
    work,
    versionId,
    taken.map((part) => ({ ...part, place: end + part.place.slice(2) })),
  );
  await record(work, { kind: "template_version.take_set", subjectId: versionId, facts: { name: set.name } });
}
