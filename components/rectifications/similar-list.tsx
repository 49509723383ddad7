import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { classifyRectificationAction } from "@/lib/rectifications/actions";
import type { ProblemCode, SimilarProblem } from "@/lib/rectifications/problems/queries";
import { CorrectionDialog } from "./correction-form";

type Props = { locale: Locale; org: string; similar: readonly SimilarProblem[] };

/** 反复出现的问题: what reads alike or is of the same kind, in any campaign. */
export function SimilarList({ locale, org, similar }: Props) {
  const words = loadWords(locale, "rectifications");
  return (
    <Section title={words("similar.title")}>
      <p className="mb-2 text-sm text-ink-2">{words(similar.length > 0 ? "similar.note" : "similar.none")}</p>
      <ul className="border-line bg-sheet text-sm not-empty:border">
        {similar.map(({ id, number, year, problem, state, campaign, likeness, sameCode }) => (
          <li key={id} className="border-line px-4 py-2 not-first:border-t">
            <a
              href={`/o/${org}/rectifications/${id}`}
              className="inline-flex min-h-target items-center underline underline-offset-4"
            >
              {problem}
            </a>
            <p className="flex flex-wrap items-center gap-x-2 text-ink-2">
              {words("numbered", { year: String(year), number })}
              {sameCode ? <Tag tone="due">{words("similar.sameCode")}</Tag> : null}
              {likeness >= 35 ? <span>{words("similar.alike", { percent: likeness })}</span> : null}
            </p>
            <p className="text-ink-2">{words("similar.line", { campaign, state: words(`states.${state}`) })}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type ClassifyProps = {
  locale: Locale;
  org: string;
  id: string;
  codes: readonly ProblemCode[];
  chosen: string | null;
};

export function ClassifyDialog({ locale, org, id, codes, chosen }: ClassifyProps) {
  const words = loadWords(locale, "rectifications");
  return (
    <CorrectionDialog
      locale={locale}
      org={org}
      id={id}
      act="classify"
      action={classifyRectificationAction}
      tone="plain"
    >
      <Field name="problemCodeId" label={words("classify.label")}>
        <Select
          defaultValue={chosen ?? ""}
          placeholder={words("classify.none")}
          options={codes.map((code) => ({ value: code.id, label: `${code.family}·${code.name}` }))}
        />
      </Field>
    </CorrectionDialog>
  );
}
