import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { ChangeableOrg } from "@/lib/orgs/changes/queries";
import type { ReclassifyOrg, RenameOrg } from "@/lib/orgs/changes/schema";
import { fieldOf, kindOf, levelOf } from "../org-words";
import type { Foresight } from "./preview";

export function foreseeRename(locale: Locale, org: ChangeableOrg, input: RenameOrg): Foresight {
  const words = loadWords(locale, "tree");
  const day = formatFullDay(locale, input.effectiveOn);
  return {
    changes: [
      words("renameFrom", { day, from: org.name, to: input.name }),
      ...(org.shortName === input.shortName ? [] : [words("renameShort", { short: input.shortName })]),
    ],
    stays: [words("renameCode", { code: org.code }), words("renamePapers")],
  };
}

export function foreseeReclassify(locale: Locale, org: ChangeableOrg, input: ReclassifyOrg): Foresight {
  const words = loadWords(locale, "tree");
  const changed = [
    ["reclassKind", kindOf, org.kind, input.kind],
    ["reclassLevel", levelOf, org.level, input.level],
    ["reclassField", fieldOf, org.field, input.field],
  ] as const;
  const lines = changed
    .filter(([, , from, to]) => from !== to)
    .map(([key, name, from, to]) => words(key, { from: name(locale, from), to: name(locale, to) }));
  const permanent = org.kind === "TEMPORARY_BRANCH" && input.kind !== "TEMPORARY_BRANCH";
  return {
    changes: [...lines, ...(permanent ? [words("reclassPermanent")] : []), words("reclassCensus")],
    stays: [words("reclassPeople", { count: org.members }), words("renameCode", { code: org.code })],
  };
}
