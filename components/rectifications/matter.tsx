import { type Description, DescriptionList } from "@/components/ui/description-list";
import { StepRail } from "@/components/ui/rail";
import { Tag } from "@/components/ui/tag";
import { formatFullDay, formatMoment } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Life, Source } from "@/lib/rectifications/lives/queries";
import type { Rectification } from "@/lib/rectifications/queries";
import { Deadline } from "./state-tag";

type Props = { locale: Locale; today: string; found: Rectification; source: Source | null };

const steps = ["OPENED", "IN_PROGRESS", "REPORTED", "VERIFIED", "CLOSED"] as const;

export function RectificationSteps({ locale, state }: { locale: Locale; state: Rectification["state"] }) {
  const words = loadWords(locale, "rectifications");
  const common = loadWords(locale, "common");
  if (state === "CANCELLED") return null;
  const reached = steps.indexOf(state);
  return (
    <StepRail
      label={common("states.steps")}
      steps={steps.map((step, place) => {
        const standing = standingOf(place, state === "CLOSED" ? steps.length : reached);
        return { name: words(`steps.${step}`), state: standing, stateLabel: common(`states.${standing}`) };
      })}
    />
  );
}

function standingOf(place: number, reached: number): "done" | "current" | "ahead" {
  if (place < reached) return "done";
  return place === reached ? "current" : "ahead";
}

/** What was found, by whom it is put right, until when, and how. */
export function Matter({ locale, today, found, source }: Props) {
  const words = loadWords(locale, "rectifications");
  const items: Description[] = [
    { label: words("fields.source"), value: <From locale={locale} found={found} source={source} /> },
    { label: words("fields.problem"), value: <p className="whitespace-pre-line">{found.problem}</p> },
    { label: words("fields.org"), value: found.orgName },
    ...optional(words("fields.subject"), found.subjectName),
    { label: words("fields.owner"), value: found.ownerName },
    { label: words("fields.dueOn"), value: <Due locale={locale} today={today} found={found} /> },
    ...optional(words("fields.escalated"), found.escalatedTo && words(`escalated.${found.escalatedTo}`)),
    ...optional(words("fields.problemCode"), found.problemName),
    ...optional(words("fields.openedBy"), found.openedByName && words("openedByValue", { org: found.openedByName })),
    ...optional(words("fields.carriedFrom"), found.carriedFrom),
    ...optional(words("fields.cause"), found.cause),
    ...optional(words("fields.measure"), found.measure),
    ...optional(words("fields.verifier"), found.verifierName),
    ...optional(
      words("fields.closed"),
      found.closedOn &&
        words("closedBy", { day: formatFullDay(locale, found.closedOn), name: found.closedByName ?? "" }),
    ),
    ...optional(words("fields.cancelReason"), found.cancelReason),
  ];
  return <DescriptionList items={items} />;
}

const Due = ({ locale, today, found }: Omit<Props, "source">) => (
  <span className="flex flex-wrap items-baseline gap-x-2.5">
    <Deadline locale={locale} today={today} dated={found} />
  </span>
);

const optional = (label: string, value: string | null): Description[] =>
  value ? [{ label, value: <p className="whitespace-pre-line">{value}</p> }] : [];

function From({ locale, found, source }: Pick<Props, "locale" | "found" | "source">) {
  const words = loadWords(locale, "rectifications");
  const kind = source && (source.kind as "REVIEW" | "EVALUATION" | "OVERDUE_PLEDGE");
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2.5">
        {words(`sources.${found.sourceKind}`)}
        {found.ordered ? <Tag tone="late">{words("ordered")}</Tag> : null}
        {source && kind ? (
          <a
            href={`/o/${found.orgCode}/${source.path}`}
            className="inline-flex min-h-target items-center text-sm underline underline-offset-4"
          >
            {words(`sourceLinks.${kind}`)}
          </a>
        ) : null}
      </p>
      {source && kind ? (
        <p className="text-sm text-ink-2">{words(`sourceDetails.${kind}`, detailsOf(source))}</p>
      ) : null}
      {found.sourceNote ? <p className="text-sm text-ink-2">{found.sourceNote}</p> : null}
      {found.ordered ? <p className="text-sm text-ink-2">{words("orderedNote")}</p> : null}
    </>
  );
}

const detailsOf = ({ who, text, number }: Source) => ({ who, text, number });

/** What the owner did, in the owner's words. */
export function Proofs({ locale, org, proofs }: { locale: Locale; org: string; proofs: Life["proofs"] }) {
  const words = loadWords(locale, "rectifications");
  if (proofs.length === 0) return <p className="mb-6 text-ink-2">{words("noProofs")}</p>;
  return (
    <ul className="mb-6 border border-line bg-sheet">
      {proofs.map(({ id, text, name, at, fileName }) => (
        <li key={id} className="border-line px-4 py-2.5 not-first:border-t">
          <p className="whitespace-pre-line">{text}</p>
          {fileName ? (
            <a
              href={`/o/${org}/rectifications/proofs/${id}`}
              className="inline-flex min-h-target items-center text-sm underline underline-offset-4"
            >
              {words("proofFile", { name: fileName })}
            </a>
          ) : null}
          <p className="text-sm text-ink-2">{words("proofBy", { name, at: formatMoment(locale, at) })}</p>
        </li>
      ))}
    </ul>
  );
}
