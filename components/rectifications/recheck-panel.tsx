import { buttonClass } from "@/components/ui/button-class";
import { ButtonRow } from "@/components/ui/button-row";
import { controlClass } from "@/components/ui/control-class";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FieldFrame } from "@/components/ui/field-frame";
import { DateInput, RadioGroup, TextArea, TextInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Actor } from "@/lib/kernel/actor";
import { recheckRectificationAction } from "@/lib/rectifications/actions";
import { mayVerify } from "@/lib/rectifications/policy";
import type { Rectification } from "@/lib/rectifications/queries";
import type { Recheck } from "@/lib/rectifications/rechecks/queries";
import { areContent } from "@/lib/rectifications/rules";
import { marks, recheckChannels } from "@/lib/rectifications/schema";
import { CorrectionForm } from "./correction-form";

type Props = {
  locale: Locale;
  org: string;
  today: string;
  found: Rectification;
  actor: Actor;
  answers: readonly Recheck[];
};

/** 群众回访: what was said after the last verification, and how to ask. */
export function RecheckPanel({ locale, org, today, found, actor, answers }: Props) {
  const words = loadWords(locale, "rectifications");
  const now = answers.filter(({ verification }) => verification === found.verifications);
  const earlier = answers.filter(({ verification }) => verification !== found.verifications);
  const content = areContent(found.sourceKind, found.answers);
  const mayAsk = found.state === "VERIFIED" && mayVerify(actor, found) === true;
  return (
    <Section title={words("recheck.title")} id="recheck">
      <p className="mb-2 text-sm text-ink-2">{words("recheck.note")}</p>
      {found.verifications === 0 ? <p className="mb-4">{words("recheck.wait")}</p> : null}
      {found.verifications > 0 && now.length === 0 ? <p className="mb-4">{words("recheck.none")}</p> : null}
      {now.length > 0 ? (
        <p className="mb-2 flex flex-wrap items-center gap-x-3">
          {words("recheck.summary", found.answers)}
          <Tag tone={content ? "ok" : "due"}>{words(content ? "recheck.ready" : "recheck.notReady")}</Tag>
        </p>
      ) : null}
      <AnswerList locale={locale} answers={now} />
      {earlier.length > 0 ? <p className="mt-3 text-sm font-semibold">{words("recheck.earlier")}</p> : null}
      <AnswerList locale={locale} answers={earlier} />
      {mayAsk ? (
        <ButtonRow>
          <RecordDialog locale={locale} org={org} today={today} id={found.id} />
          <SlipsDialog locale={locale} org={org} id={found.id} />
        </ButtonRow>
      ) : null}
    </Section>
  );
}

function AnswerList({ locale, answers }: { locale: Locale; answers: readonly Recheck[] }) {
  const words = loadWords(locale, "rectifications");
  if (answers.length === 0) return null;
  return (
    <ul className="border border-line bg-sheet">
      {answers.map(({ id, mark, words: said, asked, channel, answeredOn, recordedBy }) => (
        <li key={id} className="border-line px-4 py-2.5 not-first:border-t">
          <p>
            <Tag tone={mark === "DISSATISFIED" ? "late" : "ok"}>{words(`recheck.marks.${mark}`)}</Tag> {said}
          </p>
          <p className="text-sm text-ink-2">
            {words("recheck.recorded", {
              day: formatDay(locale, answeredOn),
              channel: words(`recheck.channels.${channel}`),
              asked,
            })}
            {recordedBy ? `　${words("recheck.by", { name: recordedBy })}` : ""}
          </p>
        </li>
      ))}
    </ul>
  );
}

function RecordDialog({ locale, org, today, id }: { locale: Locale; org: string; today: string; id: string }) {
  const words = loadWords(locale, "rectifications");
  return (
    <Dialog
      trigger={words("recheck.record")}
      tone="primary"
      title={words("recheck.record")}
      closeLabel={loadWords(locale, "common")("buttons.cancel")}
    >
      <CorrectionForm locale={locale} org={org} id={id} act="recheck" action={recheckRectificationAction}>
        <Field name="channel" label={words("recheck.channel")} group required>
          <RadioGroup
            defaultValue="PHONE"
            options={recheckChannels.map((value) => ({ value, label: words(`recheck.channels.${value}`) }))}
          />
        </Field>
        <Field name="asked" label={words("recheck.asked")} hint={words("recheck.askedHint")} required>
          <TextInput />
        </Field>
        <Field name="mark" label={words("recheck.mark")} group required>
          <RadioGroup options={marks.map((value) => ({ value, label: words(`recheck.marks.${value}`) }))} />
        </Field>
        <Field name="words" label={words("recheck.words")}>
          <TextArea rows={3} />
        </Field>
        <Field name="answeredOn" label={words("recheck.answeredOn")} required>
          <DateInput defaultValue={today} />
        </Field>
      </CorrectionForm>
    </Dialog>
  );
}

/** A plain form: the answer is the PDF itself, the only copy of the codes. */
function SlipsDialog({ locale, org, id }: { locale: Locale; org: string; id: string }) {
  const words = loadWords(locale, "rectifications");
  const box = `${controlClass} w-full`;
  return (
    <Dialog
      trigger={words("recheck.slips")}
      title={words("recheck.slips")}
      closeLabel={loadWords(locale, "common")("buttons.cancel")}
    >
      <form method="post" action={`/o/${org}/rectifications/${id}/slips`}>
        <p className="mb-4 text-sm text-ink-2">{words("recheck.slipsNote")}</p>
        <FieldFrame id="slips-asked" label={words("recheck.asked")} hint={words("recheck.askedHint")}>
          <input id="slips-asked" name="asked" required minLength={2} maxLength={80} className={box} />
        </FieldFrame>
        <FieldFrame id="slips-count" label={words("recheck.count")}>
          <input
            id="slips-count"
            name="count"
            inputMode="numeric"
            required
            pattern="[1-9][0-9]?|100"
            defaultValue="10"
            className={`${controlClass} w-28 text-right`}
          />
        </FieldFrame>
        <button type="submit" className={buttonClass("primary")}>
          {words("recheck.print")}
        </button>
      </form>
    </Dialog>
  );
}
