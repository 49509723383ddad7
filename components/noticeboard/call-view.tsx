import { Empty } from "@/components/ui/empty";
import { Field } from "@/components/ui/field";
import { FormDialog } from "@/components/ui/form-dialog";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { Day } from "@/lib/kernel/clock";
import { citeOpinionAction, closeCallAction, openCallAction } from "@/lib/noticeboard/actions";
import type { Call, OpenPledge, Suggestion } from "@/lib/noticeboard/calls/queries";

export function CallDialog({ locale, org, today }: { locale: Locale; org: string; today: Day }) {
  const words = loadWords(locale, "noticeboard");
  return (
    <FormDialog
      {...{ locale, org }}
      action={openCallAction}
      title={words("calls.open")}
      submit={words("calls.submit")}
      tone="primary"
    >
      <Field name="title" label={words("calls.heading")} hint={words("calls.headingHint")} required>
        <TextInput />
      </Field>
      <Field name="text" label={words("calls.text")} hint={words("calls.textHint")} required>
        <TextArea rows={4} />
      </Field>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <Field name="opensOn" label={words("calls.opensOn")} required>
          <DateInput defaultValue={today} />
        </Field>
        <Field name="closesOn" label={words("calls.closesOn")} required>
          <DateInput />
        </Field>
      </div>
    </FormDialog>
  );
}

type CallsProps = {
  locale: Locale;
  org: string;
  today: Day;
  calls: readonly Call[];
  suggestions: readonly Suggestion[];
  /** The reader's own pledges that are still being written. */
  pledges: readonly OpenPledge[];
  opens: boolean;
};

/** Each call with what was suggested; a suggestion can be taken into a pledge that is still being written (PLG-21). */
export function CallList({ locale, org, today, calls, suggestions, pledges, opens }: CallsProps) {
  const words = loadWords(locale, "noticeboard");
  if (calls.length === 0) return <Empty>{words("calls.empty")}</Empty>;
  return calls.map((call) => {
    const running = call.opensOn <= today && today <= call.closesOn;
    const heard = suggestions.filter(({ callId }) => callId === call.id);
    return (
      <Section key={call.id} title={call.title}>
        <p>{call.text}</p>
        <p className="mb-2 flex flex-wrap items-center gap-x-3 text-sm text-ink-2">
          <Tag tone={running ? "ok" : "neutral"}>{words(running ? "calls.running" : "calls.over")}</Tag>
          {words("calls.span", { from: formatDay(locale, call.opensOn), to: formatDay(locale, call.closesOn) })}
          <span>{words("calls.figures", { received: call.received, cited: call.cited })}</span>
        </p>
        {running && opens && call.closesOn > today ? (
          <FormDialog
            {...{ locale, org, keys: { callId: call.id } }}
            action={closeCallAction}
            title={words("calls.close")}
            submit={words("moves.confirm")}
          >
            <p className="mb-4">{words("calls.closeNote")}</p>
          </FormDialog>
        ) : null}
        <ul className="mt-2">
          {heard.map((suggestion) => (
            <li
              key={suggestion.id}
              className="flex flex-wrap items-center justify-between gap-x-4 border-t border-line py-2"
            >
              <p className="min-w-0 flex-1 basis-72">
                <span className="mr-2 text-sm text-ink-2">{words("short", { number: suggestion.number })}</span>
                {suggestion.text}
                {suggestion.cited > 0 ? (
                  <span className="ml-2 text-sm text-green">{words("calls.cited", { count: suggestion.cited })}</span>
                ) : null}
              </p>
              {pledges.length > 0 ? <Cite {...{ locale, org, suggestion, pledges }} /> : null}
            </li>
          ))}
        </ul>
      </Section>
    );
  });
}

type CiteProps = Pick<CallsProps, "locale" | "org" | "pledges"> & { suggestion: Suggestion };

function Cite({ locale, org, suggestion, pledges }: CiteProps) {
  const words = loadWords(locale, "noticeboard");
  return (
    <FormDialog
      {...{ locale, org, keys: { opinionId: suggestion.id } }}
      action={citeOpinionAction}
      title={words("calls.cite")}
      submit={words("moves.confirm")}
    >
      <p className="mb-4 text-sm text-ink-2">{words("calls.citeNote")}</p>
      <Field name="pledgeId" label={words("calls.pledge")} required>
        <Select options={pledges.map(({ id, name }) => ({ value: id, label: name }))} />
      </Field>
    </FormDialog>
  );
}
