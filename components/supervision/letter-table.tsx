import { DescriptionList } from "@/components/ui/description-list";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { Select, TextInput } from "@/components/ui/inputs";
import { type Column, DataTable } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tones";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { giveLetterAction } from "@/lib/supervision/actions";
import type { LetterState } from "@/lib/supervision/letters/lifecycle";
import type { LetterRow } from "@/lib/supervision/letters/queries";

const tones: Record<LetterState, Tone> = { DRAFT: "neutral", OFFERED: "due", SIGNED: "ok", ASSESSED: "returned" };

export const LetterTag = ({ locale, state }: { locale: Locale; state: LetterState }) => (
  <Tag tone={tones[state]}>{loadWords(locale, "supervision")(`letters.states.${state}`)}</Tag>
);

export function LetterTable({ locale, org, rows }: { locale: Locale; org: string; rows: readonly LetterRow[] }) {
  const words = loadWords(locale, "supervision");
  const columns: Column<LetterRow>[] = [
    {
      key: "org",
      header: words("letters.subject"),
      cell: ({ id, orgName, title }) => (
        <>
          <a href={`/o/${org}/supervision/letters/${id}`} className="underline underline-offset-4">
            {orgName}
          </a>
          <small>{title}</small>
        </>
      ),
    },
    { key: "giver", header: words("letters.giver"), cell: ({ issuerName, giver }) => `${issuerName}　${giver}` },
    { key: "signer", header: words("letters.signer"), cell: ({ signer }) => signer ?? "—" },
    {
      key: "reached",
      header: words("letters.actual"),
      align: "right",
      cell: ({ reached, targetCount }) => words("letters.progress", { reached, count: targetCount }),
    },
    {
      key: "state",
      header: words("columns.standing"),
      phone: "badge",
      cell: ({ state }) => <LetterTag locale={locale} state={state} />,
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("letters.title")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={words("letters.empty")}
    />
  );
}

type GiveProps = { locale: Locale; org: string; year: number; open: readonly { id: string; name: string }[] };

export function GiveLetterDialog({ locale, org, year, open }: GiveProps) {
  const words = loadWords(locale, "supervision");
  return (
    <FormDialog
      locale={locale}
      org={org}
      action={giveLetterAction}
      title={words("letters.give")}
      submit={words("letters.submit")}
      tone="primary"
      keys={{ year: String(year) }}
    >
      <Field name="subjectOrgId" label={words("letters.subject")} required>
        <Select
          placeholder={loadWords(locale, "common")("forms.choose")}
          options={open.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Field>
      <Field name="title" label={words("letters.name")} required>
        <TextInput defaultValue={words("letters.nameDefault", { year: String(year) })} />
      </Field>
    </FormDialog>
  );
}

export function LetterFacts({ locale, letter }: { locale: Locale; letter: LetterRow }) {
  const words = loadWords(locale, "supervision");
  const day = (on: string | null) => (on ? `　${formatFullDay(locale, on)}` : "");
  return (
    <DescriptionList
      items={[
        { label: words("letters.subject"), value: letter.orgName },
        { label: words("letters.giver"), value: `${letter.issuerName}　${letter.giver}${day(letter.offeredOn)}` },
        ...(letter.signer
          ? [{ label: words("letters.signer"), value: `${letter.signer}${day(letter.signedOn)}` }]
          : []),
        ...(letter.result
          ? [{ label: words("letters.result"), value: `${letter.result}${day(letter.assessedOn)}` }]
          : []),
      ]}
    />
  );
}
