import { DialogForm } from "@/components/pledges/dialog-form";
import { DescriptionList } from "@/components/ui/description-list";
import { Field } from "@/components/ui/field";
import { DateInput, TextInput } from "@/components/ui/inputs";
import { Section } from "@/components/ui/section";
import { dissolveBodyAction } from "@/lib/auth/bodies/actions";
import { formatFullDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import type { BodyRow } from "@/lib/people/bodies/queries";
import { Seats } from "./body-list";
import { BodyTerms, compositionsOf } from "./body-terms";

export function BodyView({ locale, body }: { locale: Locale; body: BodyRow }) {
  const words = loadWords(locale, "bodies");
  const office = body.kind === "OFFICE";
  const { sitting, terms } = compositionsOf(body);
  return (
    <>
      <DescriptionList items={facts(locale, body)} />
      <Section title={words("now")}>
        <div className="border border-line bg-sheet px-4 py-3">
          <Seats locale={locale} office={office} seats={sitting} />
        </div>
      </Section>
      <Section title={words("history")}>
        {terms.length === 0 ? <p className="text-ink-2">{words("noHistory")}</p> : null}
        <BodyTerms locale={locale} office={office} terms={terms} />
      </Section>
    </>
  );
}

function facts(locale: Locale, body: BodyRow) {
  const words = loadWords(locale, "bodies");
  const under = [body.parentName, body.unit].filter(Boolean).join(" · ");
  const to = body.endsOn ? formatFullDay(locale, body.endsOn) : words("facts.current");
  return [
    { label: words("facts.kind"), value: words(`kinds.${body.kind}`) },
    { label: words("facts.campaign"), value: body.campaign ?? words("standing") },
    ...(under ? [{ label: words("facts.under"), value: under }] : []),
    ...(body.purpose ? [{ label: words("facts.purpose"), value: body.purpose }] : []),
    { label: words("facts.document"), value: body.document },
    { label: words("facts.term"), value: words("historyLine", { from: formatFullDay(locale, body.beginsOn), to }) },
  ];
}

export function DissolveForm({
  locale,
  org,
  today,
  bodyId,
}: {
  locale: Locale;
  org: string;
  today: string;
  bodyId: string;
}) {
  const words = loadWords(locale, "bodies");
  return (
    <DialogForm
      locale={locale}
      action={dissolveBodyAction}
      hidden={{ org, bodyId }}
      trigger={words("dissolve")}
      title={words("dissolve")}
      note={words("dissolveNote")}
      submit={words("dissolve")}
    >
      <Field name="endsOn" label={words("fields.endsOn")} required>
        <DateInput defaultValue={today} />
      </Field>
      <Field name="endDocument" label={words("fields.endDocument")} required>
        <TextInput autoComplete="off" />
      </Field>
    </DialogForm>
  );
}
