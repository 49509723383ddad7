import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { TextArea } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { answerCircularAction } from "@/lib/supervision/actions";
import type { Circular } from "@/lib/supervision/circulars/queries";

type Props = { locale: Locale; org: string; orgId: string; circular: Circular; mayAnswer: boolean };

/** 情况反馈: those named say what they did; the issuer reads all, each its own. */
export function CircularAnswers({ locale, org, orgId, circular, mayAnswer }: Props) {
  const words = loadWords(locale, "supervision");
  const { replyDueOn, answers, lines, named, id } = circular;
  if (!replyDueOn || circular.state !== "ISSUED") return null;
  const open = named && mayAnswer && !answers.some((answer) => answer.orgId === orgId);
  const title = named
    ? words("circulars.ownAnswer")
    : words("circulars.answers", { done: answers.length, due: lines.length });
  return (
    <Section title={title}>
      <p className="mb-3 text-ink-2">{words("circulars.replyAsked", { day: formatFullDay(locale, replyDueOn) })}</p>
      {answers.length > 0 ? (
        <ul className="mb-4 border border-line bg-sheet">
          {answers.map((answer) => (
            <li key={answer.orgId} className="border-line px-4 py-2.5 not-first:border-t">
              <p className="font-semibold">{answer.org}</p>
              <p className="whitespace-pre-line">{answer.text}</p>
              <p className="text-sm text-ink-2">
                {words("circulars.answerBy", { name: answer.name, day: formatFullDay(locale, answer.on) })}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      {answers.length === 0 && !open ? <p className="text-ink-2">{words("circulars.answersNone")}</p> : null}
      {open ? (
        <FormDialog
          locale={locale}
          org={org}
          action={answerCircularAction}
          title={words("circulars.answer")}
          submit={words("circulars.answerSubmit")}
          tone="primary"
          keys={{ circularId: id }}
        >
          <Field name="text" label={words("circulars.answerText")} hint={words("circulars.answerHint")} required>
            <TextArea />
          </Field>
        </FormDialog>
      ) : null}
    </Section>
  );
}
