import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { isFirst, type Part, type Remark, remarksOn } from "@/lib/campaigns/templates/rules";
import { partKinds, type TopKind } from "@/lib/campaigns/templates/schema";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { PartTools } from "./part-tools";
import { factsOf, remarkOf, subjectOf } from "./part-words";

export type Editing = { org: string; versionId: string };
type Props = { locale: Locale; parts: readonly Part[]; editing?: Editing | undefined; kinds?: readonly TopKind[] };

/** All parts of a template by kind; in a draft every part carries its own small tools. */
export function PartList({ locale, parts, editing, kinds = partKinds }: Props) {
  const words = loadWords(locale, "campaigns");
  const remarks = new Map(remarksOn(parts).map((remark) => [remark.place, remark]));
  const first = new Set(parts.filter((part) => isFirst(parts, part)).map(({ place }) => place));
  return kinds.map((kind) => {
    const tops = parts.filter((part) => part.kind === kind);
    if (tops.length === 0 && !editing) return null;
    const add = editing ? [{ href: `${pageOf(editing)}?kind=${kind}#part`, label: words("templates.add") }] : [];
    return (
      <Section key={kind} title={words(`templates.kinds.${kind}`)} links={add}>
        <ul className="border border-line bg-sheet empty:hidden">
          {parts
            .filter(({ place }) => tops.some((top) => place.startsWith(top.place)))
            .map((part) => (
              <Line
                key={part.place}
                locale={locale}
                part={part}
                remark={remarks.get(part.place)}
                editing={editing}
                first={first.has(part.place)}
              />
            ))}
        </ul>
      </Section>
    );
  });
}

export const pageOf = ({ org, versionId }: Editing) => `/o/${org}/campaigns/templates/${versionId}`;

const indents = ["", "pl-4", "pl-8 sm:pl-10", "pl-12 sm:pl-16"];

type LineProps = {
  locale: Locale;
  part: Part;
  remark: Remark | undefined;
  editing: Editing | undefined;
  first: boolean;
};

function Line({ locale, part, remark, editing, first }: LineProps) {
  const words = loadWords(locale, "campaigns");
  const depth = part.place.length / 2;
  const subject = subjectOf(locale, part);
  return (
    <li className={`${indents[depth]} flex flex-wrap items-center gap-x-3 border-line py-1.5 pr-4 not-first:border-t`}>
      <span className={depth === 1 ? "font-semibold" : ""}>{part.name}</span>
      {subject ? <span className="text-sm text-ink-2">{subject}</span> : null}
      <span className="text-sm text-ink-2">{factsOf(locale, part)}</span>
      {part.mandatory ? <Tag tone="late">{words("actionKinds.mandatory")}</Tag> : null}
      {remark ? <Tag tone="due">{remarkOf(locale, remark)}</Tag> : null}
      {editing ? <PartTools locale={locale} editing={editing} part={part} first={first} /> : null}
    </li>
  );
}
