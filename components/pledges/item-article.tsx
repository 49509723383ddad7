import type { ReactNode } from "react";
import { formatDay, formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import type { Evidence, ItemRow, ItemWithLife, Progress } from "@/lib/pledges/items/queries";
import { BucketTag } from "./bucket-tag";
import { VersionList } from "./version-list";

type ItemArticleProps = {
  locale: Locale;
  org: string;
  item: ItemWithLife;
  today: Day;
  /** Suggestions while it is being written, buttons once it is public. */
  children?: ReactNode;
};

/** One item with its whole life: wording, earlier wordings, progress, evidence. */
export function ItemArticle({ locale, org, item, today, children }: ItemArticleProps) {
  const words = loadWords(locale, "pledges");
  return (
    <article id={`item-${item.number}`} className="scroll-mt-16 border-t border-line py-4 break-inside-avoid">
      <div className="flex gap-3">
        <span className="flex-none font-serif text-lg font-semibold text-red">{item.number}</span>
        <div className="min-w-0 flex-1">
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
            <h3 className="min-w-0 flex-1 basis-64 font-semibold">{item.text}</h3>
            {item.pledgeState === "PUBLISHED" ? <BucketTag locale={locale} item={item} today={today} /> : null}
          </div>
          <Wording locale={locale} item={item} />
          {item.fulfilledOn ? (
            <p className="text-sm text-green">
              {words("item.fulfilledOn", { day: formatFullDay(locale, item.fulfilledOn) })}
              {item.fulfilledNote ? `　${item.fulfilledNote}` : ""}
            </p>
          ) : null}
          {item.withdrawnReason ? (
            <p className="text-sm text-ink-2">{words("item.withdrawn", { reason: item.withdrawnReason })}</p>
          ) : null}
          <ProgressList locale={locale} entries={item.progress} />
          <EvidenceList locale={locale} org={org} pieces={item.evidence} />
          <VersionList locale={locale} versions={item.versions} />
          {children}
        </div>
      </div>
    </article>
  );
}

function Wording({ locale, item }: { locale: Locale; item: ItemRow }) {
  const words = loadWords(locale, "pledges");
  const facts = [
    [
      words("item.dueOn"),
      item.standing
        ? words("item.checkDay", { day: formatDay(locale, item.dueOn) })
        : formatFullDay(locale, item.dueOn),
    ],
    [words("item.target"), item.target],
    [words("item.beneficiary"), item.beneficiary],
    [words("item.checkedHow"), item.checkedHow],
    [words("item.category"), item.category],
    ...(item.problem ? [[words("item.problem"), item.problem]] : []),
    ...(item.lead || item.office || item.assisting
      ? [
          [words("fields.lead"), item.lead],
          [words("fields.office"), item.office],
          [words("fields.assisting"), item.assisting],
        ]
      : []),
  ];
  return (
    <dl className="mt-1 mb-2 flex flex-wrap gap-x-5 gap-y-0.5 text-sm">
      {facts.map(([label, value]) => (
        <div key={label} className="flex gap-1.5">
          <dt className="flex-none text-ink-2">{label}</dt>
          <dd>{value || <span className="text-ink-2">{words("item.notGiven")}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

function ProgressList({ locale, entries }: { locale: Locale; entries: readonly Progress[] }) {
  const words = loadWords(locale, "pledges");
  if (entries.length === 0) return null;
  return (
    <section className="mt-2">
      <h4 className="text-sm text-ink-2">{words("item.progress")}</h4>
      <ul className="text-sm">
        {entries.map((entry) => (
          <li key={entry.id} className="border-l-2 border-line py-0.5 pl-3">
            <span className="mr-2 text-ink-2">{formatDay(locale, entry.happenedOn)}</span>
            {entry.note}
            {entry.quantity ? `　${entry.quantity}` : ""}
            {entry.proxy ? <Mark>{words("item.proxy", { name: entry.enteredBy })}</Mark> : null}
            {entry.backfilled ? <Mark>{words("item.backfilled")}</Mark> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

const Mark = ({ children }: { children: string }) => <span className="ml-2 text-xs text-ink-2">（{children}）</span>;

function EvidenceList({ locale, org, pieces }: { locale: Locale; org: string; pieces: readonly Evidence[] }) {
  const words = loadWords(locale, "pledges");
  if (pieces.length === 0) return null;
  return (
    <section className="mt-2">
      <h4 className="text-sm text-ink-2">{words("item.evidence")}</h4>
      <ul className="text-sm">
        {pieces.map((piece) => (
          <li key={piece.id} className="border-l-2 border-line py-0.5 pl-3">
            {piece.description}
            {piece.fileName ? (
              <a
                href={`/o/${org}/pledges/evidence/${piece.id}`}
                className="ml-2 inline-flex min-h-target items-center underline underline-offset-4"
              >
                {words("item.file", { name: piece.fileName })}
              </a>
            ) : null}
            <span className="ml-2 text-xs text-ink-2">
              {piece.addedBy}　{formatDay(locale, piece.addedOn)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
