import { DescriptionList } from "@/components/ui/description-list";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { OrgNode } from "@/lib/orgs/queries";
import { fieldOf, kindOf, levelOf, publicationOf } from "./org-words";

export function OrgFacts({ locale, node }: { locale: Locale; node: OrgNode }) {
  const words = loadWords(locale, "orgs");
  const items = [
    { label: words("fields.kind"), value: kindOf(locale, node.kind) },
    { label: words("fields.level"), value: levelOf(locale, node.level) },
    { label: words("fields.field"), value: fieldOf(locale, node.field) },
    { label: words("fields.parent"), value: node.parentName ?? words("noneOf") },
    { label: words("fields.publication"), value: publicationOf(locale, node.publication) },
    { label: words("fields.code"), value: node.code },
    { label: words("fields.phone"), value: node.phone || words("noneOf") },
  ];
  if (node.foundedOn) items.push({ label: words("fields.founded"), value: formatFullDay(locale, node.foundedOn) });
  if (node.address) items.push({ label: loadWords(locale, "tree")("fields.address"), value: node.address });
  if (node.units.length > 0) items.push({ label: words("fields.units"), value: node.units.join("、") });
  if (node.groups.length > 0) items.push({ label: words("fields.groups"), value: node.groups.join("、") });
  const counted = loadWords(locale, "registers");
  const [kind] = (["BRANCH", "JOINT_BRANCH", "TEMPORARY_BRANCH", "AWAY_BRANCH"] as const).filter(
    (one) => one === node.kind,
  );
  if (kind) items.push({ label: counted("counts.title"), value: counted(`counts.${kind}`) });
  return <DescriptionList items={items} />;
}
