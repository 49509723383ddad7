import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { takeStepAction, undoStepAction } from "@/lib/reviews/steps/actions";
import { checklist, type Phase, phases, progressOf, type StepTaken } from "@/lib/reviews/steps/rules";
import type { StepCode } from "@/lib/reviews/steps/schema";

type Props = { locale: Locale; org: string; roundId: string; taken: readonly StepTaken[]; mayTake: boolean };

/** REV-22: the three phases with their steps, each ticked with a day and a name. */
export function Checklist(props: Props) {
  return (
    <div className="grid gap-4 lg:grid-cols-3">
      {phases.map((phase) => (
        <PhaseCard key={phase} {...props} phase={phase} />
      ))}
    </div>
  );
}

function PhaseCard({ phase, ...props }: Props & { phase: Phase }) {
  const { locale, taken } = props;
  const words = loadWords(locale, "reviews");
  const figure = progressOf(taken, phase);
  return (
    <section className="border border-line bg-sheet">
      <h3 className="flex items-center justify-between gap-3 border-line border-b px-4 py-2 font-semibold">
        {words(`phases.${phase}`)}
        <Tag tone={figure.taken === figure.steps ? "ok" : "neutral"}>{words("figures.phase", figure)}</Tag>
      </h3>
      <ol>
        {checklist[phase].map((code) => (
          <li key={code} className="border-line px-4 py-2 not-first:border-t">
            <Step {...props} code={code} step={taken.find((one) => one.code === code)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Step(props: Props & { code: StepCode; step: StepTaken | undefined }) {
  const { locale, code, step, mayTake } = props;
  const words = loadWords(locale, "reviews");
  if (step) {
    return (
      <>
        <p className="flex items-baseline justify-between gap-3">
          <span>{words(`steps.${code}`)}</span>
          <Tag tone="ok">{words("buttons.takeStep")}</Tag>
        </p>
        <p className="text-sm text-ink-2">
          {[formatDay(locale, step.doneOn), step.name, step.note].filter(Boolean).join("　")}
        </p>
        {mayTake ? <Undo {...props} /> : null}
      </>
    );
  }
  if (!mayTake) return <p>{words(`steps.${code}`)}</p>;
  return (
    <details>
      <summary className="inline-flex min-h-target items-center underline underline-offset-4">
        {words(`steps.${code}`)}
      </summary>
      <Take {...props} />
    </details>
  );
}

type StepForm = Pick<Props, "locale" | "org" | "roundId"> & { code: StepCode };

function Take({ locale, org, roundId, code }: StepForm) {
  const words = loadWords(locale, "reviews");
  return (
    <ActionForm id={`step-${code}`} action={takeStepAction} words={formWords(locale)} className="[&>div]:mb-2">
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="roundId" value={roundId} />
      <input type="hidden" name="code" value={code} />
      <Field name="note" label={words("fields.stepNote")}>
        <TextInput maxLength={200} />
      </Field>
      <SubmitButton tone="plain">{words("buttons.takeStep")}</SubmitButton>
    </ActionForm>
  );
}

function Undo({ locale, org, roundId, code }: StepForm) {
  const words = loadWords(locale, "reviews");
  return (
    <ActionForm id={`undo-${code}`} action={undoStepAction} words={formWords(locale)}>
      <input type="hidden" name="org" value={org} />
      <input type="hidden" name="roundId" value={roundId} />
      <input type="hidden" name="code" value={code} />
      <SubmitButton tone="quiet" className="-ml-3 text-sm">
        {words("buttons.undoStep")}
      </SubmitButton>
    </ActionForm>
  );
}
