import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Column, DataTable } from "@/components/ui/table";
import { hidePhraseAction, removePhraseAction, showPhraseAction } from "@/lib/auth/orgs/phrases/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Phrase } from "@/lib/orgs/phrases/queries";
import { phraseKinds } from "@/lib/orgs/phrases/schema";

type PhraseListProps = { locale: Locale; org: string; rows: readonly Phrase[]; keeps: boolean };

/** The wordings that reach this org, by what they are for; own ones can be taken out, others hidden. */
export function PhraseList({ locale, org, rows, keeps }: PhraseListProps) {
  const words = loadWords(locale, "phrases");
  return phraseKinds.map((kind) => (
    <Section key={kind} title={words(`kinds.${kind}`)}>
      <DataTable
        locale={locale}
        caption={words(`kinds.${kind}`)}
        columns={columnsOf(locale, org, keeps)}
        rows={rows.filter((row) => row.kind === kind)}
        rowKey={({ source }) => source}
        empty={words("empty")}
      />
    </Section>
  ));
}

function columnsOf(locale: Locale, org: string, keeps: boolean): Column<Phrase>[] {
  const words = loadWords(locale, "phrases");
  return [
    {
      key: "text",
      header: words("fields.text"),
      cell: ({ text, target, beneficiary, checkedHow, hidden }) => (
        <span className={hidden ? "text-ink-2 line-through" : ""}>
          {text}
          {[target, beneficiary, checkedHow].some(Boolean) ? (
            <small>{[target, beneficiary, checkedHow].filter(Boolean).join(" · ")}</small>
          ) : null}
        </span>
      ),
    },
    {
      key: "from",
      header: words("fields.from"),
      cell: ({ own, from, hidden }) => {
        const origin = own ? words("own") : (from ?? words("library"));
        return hidden ? words(hidden === "HERE" ? "hiddenHere" : "hiddenAbove", { origin }) : origin;
      },
    },
    ...(keeps
      ? [
          {
            key: "act",
            header: words("fields.act"),
            cell: (row: Phrase) => <Act locale={locale} org={org} row={row} />,
          },
        ]
      : []),
  ];
}

function Act({ locale, org, row }: { locale: Locale; org: string; row: Phrase }) {
  const words = loadWords(locale, "phrases");
  if (row.hidden === "ABOVE") return null;
  if (row.own)
    return (
      <ActionForm action={removePhraseAction} words={formWords(locale)}>
        <input type="hidden" name="org" value={org} />
        <input type="hidden" name="phraseId" value={row.source} />
        <SubmitButton tone="quiet">{words("remove")}</SubmitButton>
      </ActionForm>
    );
  return (
    <ActionForm action={row.hidden ? showPhraseAction : hidePhraseAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="source" value={row.source} />
      <SubmitButton tone="quiet">{words(row.hidden ? "show" : "hide")}</SubmitButton>
    </ActionForm>
  );
}
