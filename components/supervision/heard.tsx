import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { RadioGroup } from "@/components/ui/inputs";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { enterHeardAction } from "@/lib/noticeboard/actions";
import type { OpinionState } from "@/lib/noticeboard/opinions/lifecycle";
import { opinionKinds } from "@/lib/noticeboard/opinions/schema";
import type { Finding } from "@/lib/supervision/visits/queries";

type Props = { locale: Locale; org: string; finding: Finding; mayEnter: boolean };

/** What was heard at a visit: its number in the register of opinions and how far it is there, or the way into it (SUP-22). */
export function Heard({ locale, org, finding, mayEnter }: Props) {
  const words = loadWords(locale, "supervision");
  const board = loadWords(locale, "noticeboard");
  const { id, opinionId, opinionNumber, opinionState } = finding;
  if (opinionId)
    return (
      <a
        href={`/o/${org}/noticeboard/opinions/${opinionId}`}
        className="inline-flex min-h-target items-center gap-2 text-sm underline underline-offset-4"
      >
        {words("visits.toOpinion", { number: opinionNumber ?? 0 })}
        <span>{board(`states.${opinionState as OpinionState}`)}</span>
      </a>
    );
  if (!mayEnter) return null;
  return (
    <FormDialog
      locale={locale}
      org={org}
      action={enterHeardAction}
      title={words("visits.enterHeard")}
      submit={words("visits.enterHeardSubmit")}
      keys={{ findingId: id }}
    >
      <p className="mb-3">{finding.text}</p>
      <p className="mb-4 text-sm text-ink-2">{words("visits.enterHeardNote")}</p>
      <Field name="kind" label={board("columns.kind")} group required>
        <RadioGroup
          defaultValue="ADVICE"
          options={opinionKinds.map((value) => ({ value, label: board(`kinds.${value}`) }))}
        />
      </Field>
    </FormDialog>
  );
}
