import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { TextInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Column, DataTable } from "@/components/ui/table";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { addProblemCodeAction, adoptProblemCodesAction, endProblemCodeAction } from "@/lib/rectifications/actions";
import type { ProblemCode } from "@/lib/rectifications/problems/queries";

type Props = { locale: Locale; org: string; codes: readonly ProblemCode[]; mayKeep: boolean };

export function ProblemCodeTable({ locale, org, codes, mayKeep }: Props) {
  const words = loadWords(locale, "rectifications");
  const act: Column<ProblemCode> = {
    key: "act",
    header: words("problems.act"),
    align: "right",
    cell: ({ id, own }) =>
      own ? (
        <ActionForm action={endProblemCodeAction} words={formWords(locale)}>
          <input type="hidden" name="org" value={org} />
          <input type="hidden" name="problemCodeId" value={id} />
          <SubmitButton tone="quiet">{words("problems.end")}</SubmitButton>
        </ActionForm>
      ) : null,
  };
  const columns: Column<ProblemCode>[] = [
    { key: "name", header: words("problems.name"), cell: ({ name }) => name },
    { key: "family", header: words("problems.family"), cell: ({ family }) => family },
    {
      key: "from",
      header: words("problems.from"),
      cell: ({ own, orgName }) => (own ? words("problems.own") : orgName),
    },
    ...(mayKeep ? [act] : []),
  ];
  return (
    <DataTable
      locale={locale}
      caption={words("problems.title")}
      columns={columns}
      rows={codes}
      rowKey={({ id }) => id}
      empty={words("problems.none")}
    />
  );
}

/** Adding one, or the usual ones at once where there are none. */
export function ProblemCodeForms({ locale, org, fresh }: { locale: Locale; org: string; fresh: boolean }) {
  const words = loadWords(locale, "rectifications");
  return (
    <>
      {fresh ? (
        <ActionForm action={adoptProblemCodesAction} words={formWords(locale)} className="mb-6">
          <input type="hidden" name="org" value={org} />
          <p className="mb-2 text-sm text-ink-2">{words("problems.adoptNote")}</p>
          <SubmitButton>{words("problems.adopt")}</SubmitButton>
        </ActionForm>
      ) : null}
      <Section title={words("problems.add")}>
        <ActionForm action={addProblemCodeAction} words={formWords(locale)} className="max-w-md" clear>
          <input type="hidden" name="org" value={org} />
          <Field name="family" label={words("problems.family")} hint={words("problems.familyHint")} required>
            <TextInput />
          </Field>
          <Field name="name" label={words("problems.name")} hint={words("problems.nameHint")} required>
            <TextInput />
          </Field>
          <SubmitButton tone={fresh ? "plain" : "primary"}>{words("problems.add")}</SubmitButton>
        </ActionForm>
      </Section>
    </>
  );
}
