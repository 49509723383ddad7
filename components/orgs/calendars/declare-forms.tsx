import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { ActionForm } from "@/components/ui/form";
import { formWords } from "@/components/ui/form-words";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/inputs";
import { SubmitButton } from "@/components/ui/submit-button";
import { declareListAction, declareSpanAction } from "@/lib/auth/orgs/calendars/actions";
import type { Locale } from "@/lib/i18n/locales";
import { loadWords } from "@/lib/i18n/words";
import { dayKinds } from "@/lib/orgs/calendars/schema";

type Place = { locale: Locale; org: string; today: string };

/** By hand one span at a time, or a whole list as it was printed. */
export function DeclareForms(place: Place) {
  const words = loadWords(place.locale, "access");
  const closeLabel = loadWords(place.locale, "common")("buttons.close");
  return (
    <div className="mb-5 flex flex-wrap gap-3">
      <Dialog trigger={words("calendar.add")} title={words("calendar.add")} closeLabel={closeLabel}>
        <SpanForm {...place} />
      </Dialog>
      <Dialog trigger={words("calendar.paste")} title={words("calendar.paste")} closeLabel={closeLabel}>
        <ListForm {...place} />
      </Dialog>
    </div>
  );
}

function SpanForm({ locale, org, today }: Place) {
  const words = loadWords(locale, "access");
  const options = dayKinds.map((value) => ({ value, label: words(`calendar.kinds.${value}`) }));
  return (
    <ActionForm action={declareSpanAction} words={formWords(locale)} clear>
      <input type="hidden" name="org" value={org} />
      <Field name="from" label={words("calendar.from")} required>
        <DateInput min={today} />
      </Field>
      <Field name="to" label={words("calendar.to")}>
        <DateInput min={today} />
      </Field>
      <Field name="kind" label={words("calendar.kind")} required>
        <Select options={options} />
      </Field>
      <Field name="name" label={words("calendar.name")} hint={words("calendar.nameHint")}>
        <TextInput />
      </Field>
      <DocumentField locale={locale} />
      <SubmitButton>{words("calendar.save")}</SubmitButton>
    </ActionForm>
  );
}

function ListForm({ locale, org }: Place) {
  const words = loadWords(locale, "access");
  return (
    <ActionForm action={declareListAction} words={formWords(locale)} clear>
      <input type="hidden" name="org" value={org} />
      <Field name="lines" label={words("calendar.lines")} hint={words("calendar.linesHint")} required>
        <TextArea rows={8} />
      </Field>
      <DocumentField locale={locale} />
      <SubmitButton>{words("calendar.save")}</SubmitButton>
    </ActionForm>
  );
}

function DocumentField({ locale }: { locale: Locale }) {
  const words = loadWords(locale, "access");
  return (
    <Field name="document" label={words("calendar.document")} hint={words("calendar.documentHint")} required>
      <TextInput />
    </Field>
  );
}
