import { DialogForm } from "@/components/pledges/dialog-form";
import { DescriptionList } from "@/components/ui/description-list";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { takeHandoverAction } from "@/lib/auth/elections/actions";
import { formatFullDay, formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { HandoverPage, Matter, MatterKind } from "@/lib/people/handovers/queries";

const personal: readonly MatterKind[] = ["RECTIFICATION", "LINK"];
const pages: Record<MatterKind, string> = {
  PLEDGE: "pledges/examine",
  ADOPTION: "campaigns",
  REVIEW_ROUND: "reviews",
  EVALUATION: "evaluations",
  VERIFY: "rectifications",
  NOTICE: "commendations",
  TRANSFER: "people/transfers",
  RECTIFICATION: "rectifications",
  LINK: "orgs",
};

/** 移交清单: what passed with the office, and what moves with the confirmation. */
export function HandoverView({ locale, org, handover }: { locale: Locale; org: string; handover: HandoverPage }) {
  const words = loadWords(locale, "elections");
  const office = handover.matters.filter(({ kind }) => !personal.includes(kind));
  const person = handover.matters.filter(({ kind }) => personal.includes(kind));
  return (
    <>
      <DescriptionList
        items={[
          { label: words("columns.title"), value: handover.title },
          { label: words("handover.effectiveOn"), value: formatFullDay(locale, handover.effectiveOn) },
          { label: words("columns.document"), value: handover.document },
          ...(handover.takenAt
            ? [{ label: words("handover.takenAt"), value: formatMoment(locale, handover.takenAt) }]
            : []),
        ]}
      />
      <Section title={words("handover.office")}>
        <Matters locale={locale} org={org} rows={office} />
      </Section>
      <Section title={words("handover.person")}>
        <Matters locale={locale} org={org} rows={person} />
      </Section>
    </>
  );
}

function Matters({ locale, org, rows }: { locale: Locale; org: string; rows: readonly Matter[] }) {
  const words = loadWords(locale, "elections");
  if (rows.length === 0) return <Empty>{words("handover.none")}</Empty>;
  return (
    <ul className="border border-line bg-sheet">
      {rows.map(({ kind, count, titles }) => (
        <li key={kind} className="border-line px-4 py-1.5 not-first:border-t">
          <p className="flex flex-wrap items-center gap-x-3">
            <a
              href={`/o/${org}/${pages[kind]}`}
              className="inline-flex min-h-target items-center underline underline-offset-4"
            >
              {words(`handover.kinds.${kind}`)}
            </a>
            <strong className="font-semibold">{words("handover.count", { count })}</strong>
          </p>
          <p className="text-sm text-ink-2">{titles}</p>
        </li>
      ))}
    </ul>
  );
}

export function TakeForm({ locale, org, handoverId }: { locale: Locale; org: string; handoverId: string }) {
  const words = loadWords(locale, "elections");
  return (
    <DialogForm
      locale={locale}
      action={takeHandoverAction}
      hidden={{ org, handoverId }}
      trigger={words("handover.take")}
      tone="primary"
      title={words("handover.take")}
      note={words("handover.takeNote")}
      submit={words("handover.take")}
    />
  );
}
